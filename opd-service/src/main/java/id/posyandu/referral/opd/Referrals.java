package id.posyandu.referral.opd;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.kit.outbox.Relay;
import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.wire.Heard;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.opd.followup.Breach;
import id.posyandu.referral.opd.followup.FollowUp;
import id.posyandu.referral.opd.followup.Moved;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The referrals of all departments. */
@Component
class Referrals {
  static final String COLLECTION = "referrals";
  private static final int PARTS_OF_A_CITY = 2;
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
            timing.watch(assigned, heard.time()).next(start, List.of()),
            List.of(),
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
    return mongo.find(query, Document.class, COLLECTION).stream()
        .map(found -> mongo.getConverter().read(Sibling.class, found))
        .toList();
  }

  /**
   * Makes that move, and says so, unless somebody has moved the referral since it was read. What its clocks had to say by
   * then is said before it, in the same write.
   *
   * @param answered the request that asked for it, where it had an idempotency key
   * @return the referral after it; empty when somebody was quicker
   */
  Optional<ReferralDocument> move(
      ReferralDocument referral, Moved moved, Optional<ReferralDocument.Answered> answered) {
    List<Breach> late = timing.watch(referral).due(referral.followUp(), referral.breaches(), moved.at());
    ReferralDocument stands = referral.after(moved, timing.of(referral), answered);
    ReferralDocument after = saying(stands, late, Announcement.of(referral, moved, traces.current()));
    if (!written(referral, after)) {
      return Optional.empty();
    }
    announce(after, moved, late);
    return Optional.of(after);
  }

  /**
   * Says what its clocks have to say by now, and notes when to look again.
   *
   * @return the referral after it; empty when somebody was quicker
   */
  Optional<ReferralDocument> watched(ReferralDocument referral, Instant now) {
    List<Breach> late = timing.watch(referral).due(referral.followUp(), referral.breaches(), now);
    ReferralDocument after = saying(referral, late);
    if (!written(referral, after)) {
      return Optional.empty();
    }
    announce(after, late);
    return Optional.of(after);
  }

  private ReferralDocument saying(ReferralDocument referral, List<Breach> late, Outgoing... then) {
    List<Breach> said = Stream.concat(referral.breaches().stream(), late.stream()).toList();
    String hop = traces.current();
    List<Outgoing> events =
        Stream.concat(late.stream().map(breach -> Announcement.of(referral, breach, hop)), Arrays.stream(then))
            .toList();
    return referral.saying(late, events, timing.watch(referral).next(referral.followUp(), said));
  }

  /**
   * Unless it has moved, a breach of it was written or it was handed over, since it was read: so no move and no breach is
   * written twice, what it has become is known here, and the store need not send it back. That spares it the copy which it
   * keeps of every answer that it might have to send again.
   *
   * <p>By the collection's name and not its class: Spring Data else looks up each path of it in the class, and throws and
   * catches an exception with the whole stack for each that is none there, such as {@code _id} or {@code breaches.0}.
   */
  private boolean written(ReferralDocument read, ReferralDocument after) {
    Criteria asRead =
        where("_id").is(read.id())
            .and("followUp.sequence").is(read.followUp().sequence())
            .and("breaches." + read.breaches().size()).exists(false)
            .and("handovers." + read.handovers().size()).exists(false)
            .and("assignee").is(read.assignee());
    return mongo.updateFirst(Query.query(asRead), changes(read, after), COLLECTION).getMatchedCount() > 0;
  }

  private static Update changes(ReferralDocument read, ReferralDocument after) {
    Update update = new Update().set("nextWatch", after.nextWatch());
    if (after.followUp() != read.followUp()) {
      update.set("followUp", after.followUp()).set("due", after.due());
    }
    grown(update, "breaches", read.breaches(), after.breaches());
    grown(update, "history", read.history(), after.history());
    grown(update, "answered", read.answered(), after.answered());
    grown(update, "unsent", read.unsent(), after.unsent());
    return update;
  }

  private static void grown(Update update, String list, List<?> before, List<?> now) {
    if (now.size() > before.size()) {
      update.push(list).each(now.subList(before.size(), now.size()).toArray());
    }
  }

  private void announce(ReferralDocument written, Moved moved, List<Breach> late) {
    announce(written, late);
    meters.counter("referral.moves", "to", moved.to().name()).increment();
    log.info(
        "Referral {} of {} moved {} -> {} (sequence {})",
        written.id(), written.assigned().opd(), moved.from(), moved.to(), moved.sequence());
  }

  private void announce(ReferralDocument written, List<Breach> late) {
    relay.handOver(written.id(), written.unsent());
    for (Breach breach : late) {
      meters
          .counter("referral.breaches", "clock", breach.clock().name(), "level", String.valueOf(breach.level()))
          .increment();
      log.info(
          "Referral {} of {} is late: {}, due {}, level {}",
          written.id(), written.assigned().opd(), breach.clock(), breach.due(), breach.level());
    }
  }

  /** 35, 35.76, 35.76.03, 35.76.03.1002: codes are hierarchical, so the code alone tells. */
  /** From its city on: nobody asks for a province. */
  private static List<String> lineage(String area) {
    String[] parts = area.split("\\.");
    return IntStream.rangeClosed(PARTS_OF_A_CITY, parts.length)
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
