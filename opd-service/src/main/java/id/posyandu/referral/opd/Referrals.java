package id.posyandu.referral.opd;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.kit.outbox.Relay;
import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.wire.Heard;
import id.posyandu.referral.opd.followup.FollowUp;
import id.posyandu.referral.opd.followup.Moved;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The referrals of all departments. */
@Component
class Referrals {
  static final String COLLECTION = "referrals";
  private static final Logger log = LoggerFactory.getLogger(Referrals.class);

  private final MongoOperations mongo;
  private final Relay relay;
  private final CaseTrace traces;
  private final Timing timing;
  private final MeterRegistry meters;

  Referrals(MongoOperations mongo, Relay relay, CaseTrace traces, Timing timing, MeterRegistry meters) {
    this.mongo = mongo;
    this.relay = relay;
    this.traces = traces;
    this.timing = timing;
    this.meters = meters;
  }

  /** Each of the work-list's ways in, already in its order; and the way from a case to all its referrals. */
  void index() {
    var indexes = mongo.indexOps(COLLECTION);
    indexes.createIndex(new Index("assigned.finding", Sort.Direction.ASC).named("case"));
    indexes.createIndex(inWorkOrder(new Index("assigned.opd", Sort.Direction.ASC)).named("work-of-opd"));
    indexes.createIndex(inWorkOrder(new Index("within", Sort.Direction.ASC)).named("work-within-area"));
    indexes.createIndex(inWorkOrder(new Index()).named("work"));
  }

  private static Index inWorkOrder(Index index) {
    return index
        .on("followUp.status", Sort.Direction.ASC)
        .on("due", Sort.Direction.ASC)
        .on("_id", Sort.Direction.ASC);
  }

  /** Opens it once, however often it is assigned: the referral's id is the document's. */
  void open(ReferralAssigned assigned, Heard heard) {
    FollowUp start = FollowUp.assigned(heard.time());
    ReferralDocument opened =
        new ReferralDocument(
            assigned.id(),
            assigned,
            heard.time(),
            lineage(assigned.area()),
            heard.trace() == null ? traces.current() : heard.trace(),
            start,
            timing.of(assigned, heard.time()).due(start),
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of());
    try {
      mongo.insert(opened);
      log.info("Referral {} of finding {} opened for {}", opened.id(), assigned.finding(), assigned.opd());
    } catch (DuplicateKeyException alreadyOpen) {
      log.debug("Referral {} is open already", opened.id());
    }
  }

  Optional<ReferralDocument> find(UUID id) {
    return Optional.ofNullable(mongo.findById(id, ReferralDocument.class));
  }

  /** All that is known here of those cases, as other departments may see it. */
  List<Sibling> ofFindings(List<UUID> findings) {
    Query query = Query.query(where("assigned.finding").in(findings));
    query.fields().include(Sibling.MEMBERS);
    return mongo.find(query, Sibling.class, COLLECTION);
  }

  /**
   * Makes that move, and says so, unless somebody has moved the referral since it was read.
   *
   * @param answered the request that asked for it, where it had an idempotency key
   * @return the referral after it; empty when somebody was quicker
   */
  Optional<ReferralDocument> move(
      ReferralDocument referral, Moved moved, Optional<ReferralDocument.Answered> answered) {
    FollowUp after = referral.followUp().after(moved);
    Update update =
        new Update()
            .set("followUp", after)
            .set("due", timing.of(referral).due(after))
            .push("history", moved)
            .push("unsent", Announcement.of(referral, moved, traces.current()));
    answered.ifPresent(answer -> update.push("answered", answer));
    ReferralDocument written =
        mongo.findAndModify(
            Query.query(where("_id").is(referral.id()).and("followUp.sequence").is(referral.followUp().sequence())),
            update,
            FindAndModifyOptions.options().returnNew(true),
            ReferralDocument.class);
    if (written != null) {
      announce(written, moved);
    }
    return Optional.ofNullable(written);
  }

  private void announce(ReferralDocument written, Moved moved) {
    relay.handOver(written.id(), written.unsent());
    meters.counter("referral.moves", "to", moved.to().name()).increment();
    log.info(
        "Referral {} of {} moved {} -> {} (sequence {})",
        written.id(), written.assigned().opd(), moved.from(), moved.to(), moved.sequence());
  }

  /** 35, 35.76, 35.76.03, 35.76.03.1002: codes are hierarchical, so the code alone tells. */
  private static List<String> lineage(String area) {
    String[] parts = area.split("\\.");
    return IntStream.rangeClosed(1, parts.length)
        .mapToObj(length -> String.join(".", Arrays.copyOf(parts, length)))
        .toList();
  }

  /** The statuses in which somebody still owes an act. */
  static List<FollowUpStatus> openStatuses() {
    return Arrays.stream(FollowUpStatus.values())
        .filter(status -> status.open() && status != FollowUpStatus.UNKNOWN)
        .toList();
  }
}
