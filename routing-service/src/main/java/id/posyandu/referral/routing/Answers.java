package id.posyandu.referral.routing;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.LikelyDuplicate;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.routing.Listing.Position;
import id.posyandu.referral.routing.decision.DecidedItem;
import id.posyandu.referral.routing.decision.Move;
import id.posyandu.referral.routing.decision.Progress;
import id.posyandu.referral.routing.decision.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Who decided what, and when. */
@Repository
class Answers {
  static final String AT = "file.decided.at";

  private static final String ITEM = "file.decided.question.item";
  private static final String REASON = "file.decided.question.reason";

  private final MongoOperations mongo;

  Answers(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** Newest first; parameters as of {@link Listing#rows}. */
  List<Row> rows(String area, UUID finding, Set<TriageReason> reasons, Position after, int limit) {
    List<AggregationOperation> steps = new ArrayList<>();
    steps.add(match(Listing.within(where(AT).exists(true), area, finding)));
    steps.add(unwind("file.decided"));
    if (!reasons.isEmpty()) {
      steps.add(match(where(REASON).in(reasons)));
    }
    if (after != null) {
      steps.add(match(new Criteria().orOperator(
          where(AT).lt(after.since()), where(AT).is(after.since()).and(ITEM).gt(after.item()))));
    }
    steps.add(sort(Sort.by(Sort.Order.desc(AT), Sort.Order.asc(ITEM))));
    steps.add(limit(limit));
    return mongo.aggregate(newAggregation(steps), Cases.COLLECTION, Row.class).getMappedResults();
  }

  record Row(UUID id, Part file) {}

  record Part(
      FindingReported finding,
      Understanding understood,
      DecidedItem decided,
      List<LikelyDuplicate> likelyDuplicates,
      List<RoutedReferral> referrals,
      List<Move> moves) {

    List<ReferralHistory> history() {
      return ReferralHistory.of(referrals, new Progress(moves));
    }
  }
}
