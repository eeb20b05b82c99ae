package id.posyandu.referral.routing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoException;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.LikelyDuplicate;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.routing.decision.Case;
import id.posyandu.referral.routing.likeness.Earlier;
import id.posyandu.referral.routing.likeness.Likeness;
import id.posyandu.referral.routing.reading.CategoryReading;
import id.posyandu.referral.routing.reading.Reading;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Earlier findings that a new one may repeat or follow up: of the same kelurahan and category, of the last two weeks, and
 * not dismissed. A help for persons: where it can't be had in time, routing goes on without it.
 */
@Component
class Lookalikes {
  private static final Logger log = LoggerFactory.getLogger(Lookalikes.class);

  private static final int MOST_CANDIDATES = 200;
  private static final Duration PATIENCE = Duration.ofMillis(250);

  private final MongoOperations mongo;
  private final Neighbours neighbours;
  private final MeterRegistry meters;

  Lookalikes(MongoOperations mongo, Neighbours neighbours, MeterRegistry meters) {
    this.mongo = mongo;
    this.neighbours = neighbours;
    this.meters = meters;
  }

  List<LikelyDuplicate> of(FindingReported finding, Reading reading) {
    if (finding.text() == null) {
      return List.of();
    }
    try {
      return Likeness.likely(finding.text(), earlier(finding, categories(finding, reading)));
    } catch (DataAccessException | MongoException notInTime) {
      meters.counter("referral.duplicates.unsought").increment();
      log.warn("Did not look for duplicates of {}: {}", finding.finding(), notInTime.getClass().getSimpleName());
      return List.of();
    }
  }

  private static List<String> categories(FindingReported finding, Reading reading) {
    List<String> read = reading.categories().stream().map(CategoryReading::category).toList();
    return finding.categories().isEmpty() ? read : finding.categories();
  }

  private List<Earlier> earlier(FindingReported finding, List<String> categories) {
    List<UUID> candidates =
        neighbours.before(finding, categories, PATIENCE).stream().limit(MOST_CANDIDATES).toList();
    if (candidates.isEmpty()) {
      return List.of();
    }
    Query byId = query(where("_id").in(candidates)).maxTime(PATIENCE);
    byId.fields().include(
        "file.finding.number", "file.finding.text", "file.finding.receivedAt",
        "file.referrals.withdrawn", "file.waiting.reason");
    return mongo.find(byId, Row.class, Cases.COLLECTION).stream()
        .filter(row -> row.file().isAlive() && row.file().finding().isWithinReachOf(finding))
        .map(row -> new Earlier(row.id(), row.file().finding().number(), row.file().finding().text()))
        .toList();
  }

  /** From now on it may be what a later one repeats. */
  void remember(Case file) {
    try {
      neighbours.add(file.finding(), file.understood().categories());
    } catch (DataAccessException | MongoException notKept) {
      meters.counter("referral.duplicates.unsought").increment();
      log.warn("Duplicates of {} will not be found: {}", file.finding().finding(), notKept.getClass().getSimpleName());
    }
  }

  private record Row(UUID id, Part file) {}

  private record Part(Told finding, List<Referral> referrals, List<Question> waiting) {
    /** A department acts on it, or somebody waits for a decision. */
    boolean isAlive() {
      return referrals.stream().anyMatch(referral -> !referral.withdrawn())
          || waiting.stream().anyMatch(question -> question.reason() != TriageReason.DISMISSED_BY_MACHINE);
    }
  }

  private record Referral(boolean withdrawn) {}

  private record Question(TriageReason reason) {}

  private record Told(String number, String text, Instant receivedAt) {
    boolean isWithinReachOf(FindingReported later) {
      return !receivedAt.isAfter(later.receivedAt())
          && !receivedAt.isBefore(later.receivedAt().minus(Neighbours.REACH));
    }
  }
}
