package id.posyandu.referral.opd;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.opd.followup.Handing;
import id.posyandu.referral.opd.followup.Handover;
import java.util.UUID;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Which officer sees to a referral: a matter of the department alone. It changes neither sequence nor ETag, so that a
 * colleague who is about to move the referral is not sent back; where two hand it over at once, the later one stands.
 */
@Component
class Handovers {
  /** The newest are kept, so that one document holds them. */
  static final int MOST = 50;

  private final MongoOperations mongo;
  private final Referrals referrals;
  private final Timing timing;

  Handovers(MongoOperations mongo, Referrals referrals, Timing timing) {
    this.mongo = mongo;
    this.referrals = referrals;
    this.timing = timing;
  }

  /**
   * Handing it to who has it already changes nothing, so asking again is harmless.
   *
   * @return the referral after it
   * @throws Refusal 404, 412 or 422
   */
  ReferralDocument hand(UUID id, IfMatch seen, Body body) {
    ReferralDocument referral = referrals.find(id).orElseThrow(() -> Moves.unknown(id));
    Handing handing = readable(body);
    seen.check(referral.followUp().sequence());
    ReferralDocument written =
        mongo.findAndModify(
            Query.query(where("_id").is(id).and("assignee").ne(handing.assignee())),
            handed(handing),
            FindAndModifyOptions.options().returnNew(true),
            ReferralDocument.class);
    return written == null ? referrals.find(id).orElseThrow(() -> Moves.unknown(id)) : written;
  }

  private Update handed(Handing handing) {
    Update update = new Update();
    update.push("handovers").slice(-MOST).each(new Handover(timing.now(), handing.assignee(), handing.by()));
    return handing.assignee() == null ? update.unset("assignee") : update.set("assignee", handing.assignee());
  }

  private static Handing readable(Body body) {
    Body.Read<Handing> read = body.as(Handing.class);
    if (!body.has("assignee")) {
      read.refuse("/assignee", "is compulsory: an officer, or null for nobody");
    }
    Moves.refuse(read, read.value().flaws());
    return read.orRefuse();
  }
}
