package id.posyandu.referral.opd.followup;

import id.posyandu.referral.events.Attachment;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is wrong with the photos and papers that a move shows: the same that a finding's may not have. */
final class AttachmentFlaws {
  static final int MOST = 10;
  static final int LONGEST_URI = 2_000;

  /** How far a phone's clock may be ahead. */
  private static final Duration WRONG_CLOCK = Duration.ofHours(24);

  private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7e]+");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");
  private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,60}/[\\w.+-]{1,60}");

  private final Map<String, String> flaws = new LinkedHashMap<>();
  private final Instant latest;

  private AttachmentFlaws(Instant now) {
    latest = now.plus(WRONG_CLOCK);
  }

  /** @return what is wrong, by JSON pointer; empty when nothing is */
  static Map<String, String> of(List<Attachment> attachments, Instant now) {
    AttachmentFlaws found = new AttachmentFlaws(now);
    if (attachments.size() > MOST) {
      found.flaws.put("/attachments", "must have at most %d elements".formatted(MOST));
      return found.flaws;
    }
    for (int i = 0; i < attachments.size(); i++) {
      found.look("/attachments/" + i, attachments.get(i));
    }
    return found.flaws;
  }

  private void look(String pointer, Attachment one) {
    if (one == null) {
      flaws.put(pointer, "must not be null");
      return;
    }
    if (one.uri() == null) {
      flaws.put(pointer + "/uri", "is compulsory");
    } else if (one.uri().length() > LONGEST_URI) {
      flaws.put(pointer + "/uri", "must have at most %d characters".formatted(LONGEST_URI));
    } else {
      unlike(ADDRESS, one.uri(), pointer + "/uri", "must be an address with http or https");
    }
    unlike(SHA_256, one.sha256(), pointer + "/sha256", "must be 64 hex digits");
    unlike(MEDIA_TYPE, one.mediaType(), pointer + "/mediaType", "must be a media type, such as image/jpeg");
    if (one.takenAt() != null && (one.takenAt().isBefore(Instant.EPOCH) || one.takenAt().isAfter(latest))) {
      flaws.put(pointer + "/takenAt", "must not be more than 24 hours ahead, nor before 1970");
    }
  }

  private void unlike(Pattern pattern, String value, String pointer, String flaw) {
    if (value != null && !pattern.matcher(value).matches()) {
      flaws.put(pointer, flaw);
    }
  }
}
