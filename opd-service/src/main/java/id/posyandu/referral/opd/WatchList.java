package id.posyandu.referral.opd;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The referrals whose clocks are to be looked at, what has waited longest first; each page is a range of an index. */
@Component
class WatchList {
  private static final Sort IN_ORDER = Sort.by("nextWatch", "_id");

  private final MongoOperations mongo;

  WatchList(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /**
   * Without their histories, but with what each has yet to say: what is said next comes after that.
   *
   * @param last of the page before; null for the first
   */
  List<ReferralDocument> due(Instant now, ReferralDocument last, int limit) {
    Criteria due = where("nextWatch").lt(now);
    Query query = Query.query(last == null ? due : new Criteria().andOperator(due, beyond(last)));
    query.with(IN_ORDER).limit(limit).fields().exclude("history", "answered");
    return mongo.find(query, ReferralDocument.class);
  }

  private static Criteria beyond(ReferralDocument last) {
    Instant when = last.nextWatch();
    return new Criteria()
        .andOperator(
            where("nextWatch").gte(when),
            new Criteria().orOperator(where("nextWatch").gt(when), where("_id").gt(last.id())));
  }

  /**
   * Puts referrals on the list that were opened before there was one.
   *
   * @return how many, at most {@code limit}
   */
  int takeIn(int limit) {
    Query unwatched = Query.query(where("nextWatch").is(null)).limit(limit);
    unwatched.fields().include("_id");
    List<UUID> ids = mongo.find(unwatched, Unwatched.class, Referrals.COLLECTION).stream().map(Unwatched::id).toList();
    if (!ids.isEmpty()) {
      mongo.updateMulti(
          Query.query(where("_id").in(ids).and("nextWatch").is(null)),
          new Update().set("nextWatch", Instant.EPOCH),
          Referrals.COLLECTION);
    }
    return ids.size();
  }

  /** When the first of them is or was to be looked at; what was just taken in has waited for nothing yet. */
  Optional<Instant> first() {
    Query soonest = Query.query(where("nextWatch").gt(Instant.EPOCH)).with(IN_ORDER).limit(1);
    soonest.fields().include("nextWatch");
    return mongo.find(soonest, Next.class, Referrals.COLLECTION).stream().map(Next::nextWatch).findAny();
  }

  record Unwatched(UUID id) {}

  record Next(Instant nextWatch) {}
}
