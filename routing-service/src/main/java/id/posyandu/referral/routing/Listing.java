package id.posyandu.referral.routing;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.LikelyDuplicate;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.routing.decision.Case;
import id.posyandu.referral.routing.decision.Move;
import id.posyandu.referral.routing.decision.Progress;
import id.posyandu.referral.routing.decision.TriageItem;
import id.posyandu.referral.routing.decision.TriageLimits;
import id.posyandu.referral.routing.decision.Understanding;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** What triage lists: questions that wait, and for some days what the machine dismissed. */
@Repository
class Listing {
  static final String UNTIL = "listedUntil";

  /** Questions wait until they are answered. */
  private static final Instant ANSWERED = Instant.parse("9999-12-31T00:00:00Z");

  private static final String ITEM = "file.waiting.item";
  private static final String SINCE = "file.waiting.since";
  private static final String REASON = "file.waiting.reason";

  private final MongoOperations mongo;
  private final TriageLimits limits;
  private final Clock clock;

  Listing(MongoOperations mongo, RoutingSettings settings, Clock clock) {
    this.mongo = mongo;
    this.limits = settings.triageLimits();
    this.clock = clock;
  }

  /** Until when something of the case is listed; empty where nothing is. */
  Optional<Instant> until(Case file) {
    return file.waiting().stream().map(this::until).max(Instant::compareTo);
  }

  private Instant until(TriageItem item) {
    boolean dismissed = item.reason() == TriageReason.DISMISSED_BY_MACHINE;
    return dismissed ? limits.listedUntil(item) : ANSWERED;
  }

  /**
   * Oldest first.
   *
   * @param area with all below it; null for everywhere
   * @param finding null for all
   * @param reasons none for all
   * @param after null for the beginning
   */
  List<Row> rows(String area, UUID finding, Set<TriageReason> reasons, Position after, int limit) {
    List<AggregationOperation> steps = new ArrayList<>();
    steps.add(match(within(where(UNTIL).gt(clock.instant()), area, finding)));
    steps.add(unwind("file.waiting"));
    if (!reasons.isEmpty()) {
      steps.add(match(where(REASON).in(reasons)));
    }
    if (after != null) {
      steps.add(match(new Criteria().orOperator(
          where(SINCE).gt(after.since()), where(SINCE).is(after.since()).and(ITEM).gt(after.item()))));
    }
    steps.add(sort(Sort.by(SINCE, ITEM)));
    steps.add(limit(limit));
    return mongo.aggregate(newAggregation(steps), Cases.COLLECTION, Row.class).getMappedResults();
  }

  static Criteria within(Criteria cases, String area, UUID finding) {
    Criteria narrowed = finding == null ? cases : cases.and("_id").is(finding);
    return area == null || area.equals(Area.WHOLE_INSTALLATION)
        ? narrowed
        : narrowed.and("file.finding.area").regex("^" + Pattern.quote(area) + "(\\.|$)");
  }

  /** How many questions wait, by reason. */
  Map<TriageReason, Long> waiting() {
    var counts =
        newAggregation(
            match(where(UNTIL).gt(clock.instant())), unwind("file.waiting"), group(REASON).count().as("count"));
    return mongo.aggregate(counts, Cases.COLLECTION, Count.class).getMappedResults().stream()
        .collect(Collectors.toMap(Count::id, Count::count));
  }

  /** Since when the oldest question of each area waits; not those that nobody waits for. */
  Map<String, Instant> oldest() {
    var oldest =
        newAggregation(
            match(where(UNTIL).gt(clock.instant())),
            unwind("file.waiting"),
            match(where(REASON).ne(TriageReason.DISMISSED_BY_MACHINE)),
            group("file.finding.area").min(SINCE).as("since"));
    return mongo.aggregate(oldest, Cases.COLLECTION, Oldest.class).getMappedResults().stream()
        .collect(Collectors.toMap(Oldest::id, Oldest::since));
  }

  record Row(UUID id, Part file) {}

  record Part(
      FindingReported finding,
      Understanding understood,
      TriageItem waiting,
      List<LikelyDuplicate> likelyDuplicates,
      List<RoutedReferral> referrals,
      List<Move> moves) {

    List<ReferralHistory> history() {
      return ReferralHistory.of(referrals, new Progress(moves));
    }
  }

  record Position(Instant since, String item) {}

  private record Oldest(String id, Instant since) {}

  private record Count(TriageReason id, long count) {}
}
