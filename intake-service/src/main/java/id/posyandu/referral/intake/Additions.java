package id.posyandu.referral.intake;

import id.posyandu.referral.intake.casefile.Addition;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.kit.wire.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes what a cadre adds to her finding. Also where the case is over: her words are kept and shown, and its message tells
 * her that they change nothing and what would.
 */
@Component
class Additions {
  /** Of one finding; with more of them its document would come near to what the store can hold. */
  static final int MOST = 100;

  private final Amendments amendments;

  Additions(Amendments amendments) {
    this.amendments = amendments;
  }

  /** @throws Refusal 404 unknown finding, 409 as many as one finding can have, 422 not acceptable */
  Amendments.Taken take(UUID id, Body body, Optional<IdempotencyKey> key) {
    return amendments.take(id, Operation.ADDITION, body, key, (finding, now) -> {
      NewAddition wish = checked(body, finding, now);
      if (finding.additions().size() >= MOST) {
        throw Refusal.conflict("The finding has as many additions as it can have; report a new one", Map.of("most", MOST));
      }
      Addition addition = addition(wish, finding, now);
      return new Amendment(
          finding.acts().added(addition),
          Topics.ANSWERS,
          List.of(addition.said(finding.id(), finding.report())));
    });
  }

  private static NewAddition checked(Body body, FindingDocument finding, Instant now) {
    Body.Read<NewAddition> read = body.as(NewAddition.class);
    NewAddition wish = read.value();
    if (wish.isEmpty() && !read.refused("/text") && !read.refused("/attachments")) {
      read.refuse("/text", "is compulsory where there are no attachments");
    }
    if (wish.text() != null && !read.refused("/text")
        && Words.length(wish.text().strip()) > FindingCheck.LONGEST_TEXT) {
      read.refuse("/text", "must have at most " + FindingCheck.LONGEST_TEXT + " characters");
    }
    FindingCheck.photos(read, wish.attachments(), now);
    if (wish.referral() != null && !finding.known().has(wish.referral())) {
      read.refuse("/referral", "must be a referral of this finding");
    }
    return read.orRefuse();
  }

  private static Addition addition(NewAddition wish, FindingDocument finding, Instant now) {
    return new Addition(
        UUID.randomUUID(),
        wish.referral(),
        Words.strippedOrNull(wish.text()),
        FindingCheck.attachments(wish.attachments()),
        wish.by() == null ? finding.report().cadre() : wish.by(),
        now);
  }
}
