package id.posyandu.referral.intake;

import id.posyandu.referral.intake.privacy.Picture;
import id.posyandu.referral.kit.web.FieldError;
import id.posyandu.referral.kit.web.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The photos that cadres send with their reports, each under what it is: the same picture is kept once, however often a bad
 * line makes a phone send it. A photo is small (a body is at most 1 MiB), and the collection holds no more than it may.
 */
@Component
class Photos {
  static final String COLLECTION = "photos";

  private final MongoOperations mongo;
  private final Clock clock;
  private final long most;

  Photos(MongoOperations mongo, Clock clock, IntakeSettings settings) {
    this.mongo = mongo;
    this.clock = clock;
    this.most = settings.photosMost();
  }

  @Document(COLLECTION)
  record Photo(@Id String sha256, String mediaType, Binary bytes, Instant at) {}

  /** @param repeated it was kept before */
  record Kept(Photo photo, boolean repeated) {}

  /** @throws Refusal 422 what is no picture, or tells more than can be seen; 507 when there is no room */
  Kept keep(byte[] bytes, String mediaType) {
    Picture picture = Picture.of(bytes).filter(known -> known.mediaType().equals(mediaType))
        .orElseThrow(() -> refused("must be the picture that its content type says: a JPEG, PNG or WebP"));
    if (picture.tells()) {
      throw refused("must carry nothing but the picture: encode it anew, without EXIF, XMP or comments");
    }
    String sha256 = sha256(bytes);
    Optional<Photo> before = of(sha256);
    if (before.isPresent()) {
      return new Kept(before.get(), true);
    }
    if (mongo.estimatedCount(COLLECTION) >= most) {
      throw new Refusal(HttpStatus.INSUFFICIENT_STORAGE, "There is no room for more photos; report without one");
    }
    Photo photo = new Photo(sha256, mediaType, new Binary(bytes), clock.instant());
    try {
      return new Kept(mongo.insert(photo), false);
    } catch (DuplicateKeyException sameAtOnce) {
      return new Kept(photo, true);
    }
  }

  Optional<Photo> of(String sha256) {
    return Optional.ofNullable(mongo.findById(sha256, Photo.class));
  }

  private static Refusal refused(String detail) {
    return Refusal.invalid(List.of(new FieldError("", detail)));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException every) {
      throw new IllegalStateException(every); // every Java has it
    }
  }
}
