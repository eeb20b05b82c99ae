package id.posyandu.referral.intake;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.posyandu.referral.intake.casefile.Case;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.kit.web.TimeCursor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * All looks at whom findings concern. Each lies in a document of its own, for a finding may be looked at for ever. Nothing
 * here logs: who looked is kept, and told to nobody but those who ask for it.
 */
@Component
class Looks {
  static final String COLLECTION = "looks";

  private final MongoOperations mongo;
  private final Findings findings;
  private final Clock clock;

  Looks(MongoOperations mongo, Findings findings, Clock clock) {
    this.mongo = mongo;
    this.findings = findings;
    this.clock = clock;
    IndexOperations indexes = mongo.indexOps(COLLECTION);
    indexes.createIndex(
        new Index("finding", Direction.ASC).on("at", Direction.DESC).on("_id", Direction.DESC).named("newest"));
    indexes.createIndex(new Index("receipt.key", Direction.ASC).unique().sparse().named("receipt"));
  }

  /** @param repeated it is the look that was taken before with the same key */
  record Taken(Look look, FindingDocument finding, boolean repeated) {}

  /**
   * Keeps a look; only what this returns may be shown.
   *
   * @throws Refusal 403 the department does not hold the referral, or none of the case, 404 unknown finding, 422 not
   *     acceptable
   */
  Taken take(UUID id, Body body, Optional<IdempotencyKey> key) {
    FindingDocument finding = findings.of(id).orElseThrow(() -> Refusal.unknown("No finding has this id"));
    Optional<String> scoped = key.map(used -> id + "\n" + used.value());
    return takenBefore(finding, body, scoped).orElseGet(() -> takenNow(finding, body, scoped));
  }

  private Optional<Taken> takenBefore(FindingDocument finding, Body body, Optional<String> key) {
    return key.map(used -> mongo.findOne(query(where("receipt.key").is(used)), Look.class)).map(before -> {
      before.receipt().refuseOther(body.fingerprint());
      return new Taken(before, finding, true);
    });
  }

  private Taken takenNow(FindingDocument finding, Body body, Optional<String> key) {
    NewLook wish = checked(body, finding.known());
    var now = clock.instant();
    Receipt receipt = key.map(used -> new Receipt(used, body.fingerprint(), now)).orElse(null);
    Look look =
        new Look(UUID.randomUUID(), finding.id(), now, wish.by().strip(), wish.opd(), wish.referral(), receipt);
    try {
      mongo.insert(look);
      return new Taken(look, finding, false);
    } catch (DuplicateKeyException sameKeyAtOnce) {
      return takenBefore(finding, body, key).orElseThrow(() -> sameKeyAtOnce);
    }
  }

  private static NewLook checked(Body body, Case known) {
    Body.Read<NewLook> read = body.as(NewLook.class);
    NewLook wish = read.value();
    if (wish.referral() != null && !known.has(wish.referral())) {
      read.refuse("/referral", "must be a referral of this finding");
    }
    if (wish.referral() != null && wish.opd() == null && !read.refused("/opd")) {
      read.refuse("/opd", "is compulsory with a referral");
    }
    read.orRefuse();
    boolean holds = wish.opd() == null
        || (wish.referral() == null
            ? known.heldBy(wish.opd())
            : known.holderOf(wish.referral()).filter(wish.opd()::equals).isPresent());
    if (!holds) {
      throw new Refusal(
          HttpStatus.FORBIDDEN, "The department does not hold this referral (any more), so it need not know who it is about");
    }
    return wish;
  }

  /** Newest first, one page. */
  Page<Look> of(UUID finding, String after, int limit) {
    if (findings.of(finding).isEmpty()) {
      throw Refusal.unknown("No finding has this id");
    }
    Criteria wanted = where("finding").is(finding);
    TimeCursor from = TimeCursor.read(after);
    Query query = query(from == null ? wanted : new Criteria().andOperator(wanted, from.olderBy("at")));
    List<Look> rows = mongo.find(
        query.with(Sort.by(Direction.DESC, "at", "_id")).limit(limit + 1), Look.class);
    return Page.of(rows, limit, look -> new TimeCursor(look.at(), look.id()).written());
  }
}
