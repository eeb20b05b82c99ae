package id.posyandu.referral.opd;

import static id.posyandu.referral.events.FollowUpStatus.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoCollection;
import id.posyandu.referral.events.EventType;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.ReferralOverdue;
import id.posyandu.referral.events.ReferralSilent;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.kit.outbox.Relay;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.StoppableBroker;
import id.posyandu.referral.local.StoppableMongo;
import id.posyandu.referral.local.TestServers;
import id.posyandu.referral.opd.Inboxes.Departments;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Clocks that run out while nobody moves, on two instances that share one database. Their common clock is only put
 * forward, so tests begin with what they need and look at their own referrals.
 */
class ClockWatchTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int MANY = 120;

  private static final MovableClock clock = new MovableClock();
  private static StoppableBroker broker;
  private static StoppableMongo store;
  private static RunningOpd one;
  private static RunningOpd other;

  @BeforeAll
  static void two_instances_on_one_database() {
    broker = TestServers.privateBroker();
    store = TestServers.privateMongo();
    one = started();
    other = started();
  }

  @AfterAll
  static void stop() {
    Stream.of(other, one).forEach(RunningOpd::close);
    store.close();
    broker.close();
  }

  /** On the wire a repeat is lawful, under the same id and in the same words; what is written is not repeated. */
  @Test
  void each_of_many_breaches_is_written_exactly_once_and_has_one_id_though_two_instances_watch() {
    Assignment[] late = Stream.generate(() -> lateBy(Duration.ofMinutes(1))).limit(MANY).toArray(Assignment[]::new);
    assigned(late);
    Set<UUID> ours = ids(late);

    await().atMost(SOON).untilAsserted(() -> assertThat(new HashSet<>(records(ours))).hasSize(MANY));
    clock.forward(Duration.ofDays(60)); // all levels of both clocks that nobody stopped

    await().atMost(SOON).untilAsserted(() -> assertThat(new HashSet<>(records(ours))).hasSize(6 * MANY));
    awaitAllSaid();
    List<Said> records = records(ours);
    System.out.printf("two instances: %d referrals, %d records, %d repeats, written %.0f and %.0f%n", MANY, records.size(),
        records.size() - new HashSet<>(records).size(), written(one), written(other));
    assertThat(written(ours)).hasSize(6 * MANY).doesNotHaveDuplicates();
    assertThat(new HashSet<>(records)).as("an id has one text").hasSize(6 * MANY);
    assertThat(records.stream().map(Said::id).distinct()).hasSize(6 * MANY);
    assertThat(written(one)).isPositive();
    assertThat(written(other)).isPositive();
  }

  @Test
  void an_instance_that_was_held_up_repeats_what_the_other_said_for_it_and_adds_nothing() {
    Relay heldUp = one.bean(Relay.class);
    heldUp.stop();
    double before = written(one);
    List<Assignment> late = new ArrayList<>();
    await().atMost(SOON).until(() -> late.add(assigned(lateBy(Duration.ofMinutes(1)))) && written(one) > before);
    Set<UUID> ours = ids(late.toArray(Assignment[]::new));
    other.bean(Relay.class).stop();
    other.bean(Relay.class).start(); // sweeps, and so says what the first has written
    await().atMost(SOON).untilAsserted(() -> assertThat(new HashSet<>(records(ours))).hasSameSizeAs(late));
    awaitAllSaid();

    heldUp.start(); // goes on with what it was about to say

    await().atMost(SOON).until(() -> records(ours).size() > late.size());
    assertThat(new HashSet<>(records(ours))).hasSameSizeAs(late);
    assertThat(written(ours)).hasSameSizeAs(late);
  }

  @Test
  void an_emergency_that_nobody_takes_climbs_the_ladder_within_the_hour() {
    Assignment emergency = assigned(emergency());

    await().atMost(SOON).untilAsserted(() ->
        assertThat(overdue(emergency)).extracting(ReferralOverdue::to).containsExactly("Kepala OPD"));
    clock.forward(Duration.ofMinutes(11));
    await().atMost(SOON).untilAsserted(() ->
        assertThat(overdue(emergency)).extracting(ReferralOverdue::to).containsExactly("Kepala OPD", "Camat"));
    clock.forward(Duration.ofMinutes(20));

    await().atMost(SOON).untilAsserted(() ->
        assertThat(overdue(emergency)).extracting(ReferralOverdue::to).containsExactly("Kepala OPD", "Camat", "Sekda"));
    assertThat(overdue(emergency)).extracting(ReferralOverdue::level).containsExactly(1, 2, 3);
    assertThat(overdue(emergency)).extracting(ReferralOverdue::due).containsOnly(emergency.event().respondBy());
    assertThat(overdue(emergency)).extracting(ReferralOverdue::sequence).containsOnly(0);
  }

  @Test
  void a_breach_is_seen_and_filtered_but_changes_no_tag() {
    Assignment late = assigned(lateBy(Duration.ofMinutes(1)));
    await().atMost(SOON).until(() -> !overdue(late).isEmpty());

    Officer.Answer seen = other.officer().looksAt(late.id());

    assertThat(seen.etag()).isEqualTo("\"0\"");
    assertThat(seen.body().path("overdue").asBoolean()).isTrue();
    assertThat(seen.body().path("breaches").get(0).path("clock").asString()).isEqualTo("RESPOND");
    assertThat(seen.body().path("breaches").get(0).path("to").asString()).isEqualTo("Kepala OPD");
    assertThat(listed("overdue=true")).contains(late.id().toString());
    assertThat(listed("overdue=false")).doesNotContain(late.id().toString());
    assertThat(one.officer().moves(late.id(), ACCEPTED, "If-Match", "\"0\"").status()).isEqualTo(200);
  }

  @Test
  void the_same_request_is_answered_alike_whatever_is_said_afterwards() {
    Assignment late = assigned(lateBy(Duration.ofMinutes(1)));
    await().atMost(SOON).until(() -> !overdue(late).isEmpty());
    String body = "{\"to\":\"NEEDS_INFO\",\"by\":\"petugas-ani\",\"note\":\"KK mana?\"}";
    Officer.Answer first = one.officer().moves(late.id(), body, "Idempotency-Key", "k-1");
    clock.forward(Duration.ofDays(40));
    await().atMost(SOON).until(() -> status(late).equals("ASSIGNED"));
    await().atMost(SOON).until(() -> overdue(late).size() > 1);

    Officer.Answer again = other.officer().moves(late.id(), body, "Idempotency-Key", "k-1");

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.raw().body()).isEqualTo(first.raw().body());
  }

  @Test
  void what_waits_for_the_cadre_is_put_back_after_ten_working_days_and_its_clock_is_later() {
    Assignment asked = assigned(fresh());
    one.officer().moves(asked.id(), ACCEPTED);
    one.officer().moves(asked.id(), NEEDS_INFO);
    clock.forward(Duration.ofDays(5));
    assertThat(status(asked)).isEqualTo("NEEDS_INFO");
    assertThat(listed("overdue=true")).doesNotContain(asked.id().toString());
    clock.forward(Duration.ofDays(25));

    await().atMost(SOON).until(() -> status(asked).equals("ACCEPTED"));

    ReferralMoved back = said(asked, 3);
    assertThat(back.by()).isEqualTo("sistem");
    assertThat(back.finishBy()).isAfter(asked.event().finishBy().plus(Duration.ofDays(12)));
    assertThat(back.inTime()).isNull();
    assertThat(one.officer().looksAt(asked.id()).text("finishBy")).isEqualTo(back.finishBy().toString());
  }

  @Test
  void what_the_cadre_does_not_confirm_is_closed_unconfirmed_and_may_still_be_disputed() {
    Assignment done = assigned(fresh());
    one.officer().moves(done.id(), ACCEPTED);
    one.officer().moves(done.id(), RESOLVED);
    clock.forward(Duration.ofDays(30));

    await().atMost(SOON).until(() -> status(done).equals("CLOSED"));
    ReferralMoved closed = said(done, 3);
    assertThat(closed.by()).isEqualTo("sistem");
    assertThat(closed.confirmed()).isFalse();
    one.post().say(clock.instant(), Topics.ANSWERS, done.disputed(2));

    await().atMost(SOON).until(() -> status(done).equals("IN_PROGRESS"));
  }

  @Test
  void a_department_that_took_it_and_does_not_move_is_said_to_be_silent() {
    Assignment taken = assigned(fresh().with(it -> it.finishBy = null));
    one.officer().moves(taken.id(), ACCEPTED);
    clock.forward(Duration.ofDays(20));

    await().atMost(SOON).until(() -> !silent(taken).isEmpty());

    assertThat(silent(taken).get(0).level()).isEqualTo(1);
    assertThat(silent(taken).get(0).sequence()).isEqualTo(1);
    assertThat(silent(taken).get(0).workingDays()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void a_department_that_moves_again_is_no_longer_counted_as_silent() {
    Assignment taken = assigned(fresh().with(it -> it.department("3576-pdam", null, false).finishBy = null));
    one.officer().moves(taken.id(), ACCEPTED);
    assertThat(silentAt("3576-pdam")).isZero();
    clock.forward(Duration.ofDays(20));
    await().atMost(SOON).until(() -> !silent(taken).isEmpty());
    assertThat(silentAt("3576-pdam")).isEqualTo(1);

    one.officer().moves(taken.id(), IN_PROGRESS);

    assertThat(silentAt("3576-pdam")).isZero();
  }

  @Test
  void a_move_that_comes_after_the_breach_says_the_breach_first_in_one_write() {
    Assignment late = assigned(fresh());
    try (RunningOpd blind = blind()) {
      clock.forward(Duration.ofDays(9)); // the watching instances may be quicker: the order is the same
      blind.officer().moves(late.id(), ACCEPTED);
    }

    await().atMost(SOON).until(() -> one.post().followUpsOf(late.id()).size() == 1);
    List<ConsumerRecord<byte[], byte[]>> said = one.post().read(Topics.FOLLOW_UPS).stream()
        .filter(record -> new String(record.key()).equals(late.event().finding().toString()))
        .toList();
    assertThat(Post.header(said.get(0), "ce_type")).isEqualTo(EventType.REFERRAL_OVERDUE.wireName());
    assertThat(Post.header(said.get(0), "ce_traceparent")).isEqualTo(Post.TRACE);
    assertThat(one.post().followUpsOf(late.id()).get(0).inTime()).isFalse();
  }

  @Test
  void what_was_opened_before_there_was_a_watch_is_watched_too() {
    Assignment old = assigned(fresh());
    referrals().updateOne(
        new Document("_id", old.id()), new Document("$unset", new Document("nextWatch", "").append("breaches", "")));
    clock.forward(Duration.ofDays(3));

    await().atMost(SOON).until(() -> !overdue(old).isEmpty());
  }

  @Test
  void a_department_outside_the_city_is_climbed_for_as_well() {
    Assignment police = assigned(lateBy(Duration.ofMinutes(1))
        .with(it -> it.department(Assignment.POLRES, null, true)));

    await().atMost(SOON).until(() -> !overdue(police).isEmpty());
  }

  @Test
  void the_watch_reads_a_range_of_its_index() {
    MongoOperations mongo = one.bean(MongoOperations.class);
    assumeTrue(isReal(mongo), "only a real MongoDB says what it would do");

    Document plan = mongo.executeCommand(new Document("explain", new Document("find",
        Referrals.COLLECTION).append("filter", new Document("nextWatch", new Document("$lt", Instant.EPOCH)))
        .append("sort", new Document("nextWatch", 1).append("_id", 1)).append("limit", 100)));

    assertThat(plan.toJson()).contains("IXSCAN").contains("\"watch\"").doesNotContain("COLLSCAN");
  }

  /** The stand-in has no profiler, and no plans either. */
  private static boolean isReal(MongoOperations mongo) {
    try {
      mongo.executeCommand(new Document("profile", 0));
      return true;
    } catch (DataAccessException standIn) {
      return false;
    }
  }

  @Test
  void breaches_are_counted_by_clock_and_level() {
    Assignment late = assigned(lateBy(Duration.ofMinutes(1)));
    await().atMost(SOON).until(() -> !overdue(late).isEmpty());

    assertThat(Stream.of(one, other).map(opd -> opd.officer().get("/actuator/prometheus").raw().body()))
        .anyMatch(scraped -> scraped.contains("referral_breaches_total{clock=\"RESPOND\",level=\"1\"}"));
  }

  private static RunningOpd started() {
    return RunningOpd.start(
        clock, broker.address(), store.uri("opd"), "opd", "--opd.watch.every=200ms", "--opd.watch.page=17");
  }

  /** One that looks at its clocks once, when it starts. */
  private static RunningOpd blind() {
    return RunningOpd.start(clock, broker.address(), store.uri("opd"), "opd", "--opd.watch.every=1d");
  }

  private static Assignment assigned(Assignment... assignments) {
    for (Assignment assignment : assignments) {
      one.post().say(clock.instant(), assignment.topic(), assignment.event());
    }
    for (Assignment assignment : assignments) {
      await().atMost(SOON).until(() -> one.officer().looksAt(assignment.id()).status() == 200);
    }
    return assignments[0];
  }

  private static Assignment fresh() {
    Instant now = clock.instant();
    return Assignment.fallenPoor().with(it -> {
      it.respondBy = now.plus(Duration.ofDays(1));
      it.finishBy = now.plus(Duration.ofDays(5));
    });
  }

  private static Assignment lateBy(Duration late) {
    return fresh().with(it -> it.respondBy = clock.instant().minus(late));
  }

  private static Assignment emergency() {
    return lateBy(Duration.ofSeconds(1)).with(it -> it.urgency = Urgency.EMERGENCY);
  }

  private static List<ReferralOverdue> overdue(Assignment of) {
    return overdue(Set.of(of.id()));
  }

  private static List<ReferralOverdue> overdue(Set<UUID> of) {
    return one.post().said(EventType.REFERRAL_OVERDUE).stream()
        .map(record -> EventJson.MAPPER.readValue(record.value(), ReferralOverdue.class))
        .filter(event -> of.contains(event.referral()))
        .toList();
  }

  /** What stands on the wire, record by record: two that are alike are a repeat. */
  record Said(String id, String words) {}

  private static List<Said> records(Set<UUID> of) {
    return one.post().said(EventType.REFERRAL_OVERDUE).stream()
        .filter(record -> of.contains(EventJson.MAPPER.readValue(record.value(), ReferralOverdue.class).referral()))
        .map(record -> new Said(Post.header(record, "ce_id"), new String(record.value(), UTF_8)))
        .toList();
  }

  /** What stands in the store. */
  private static List<String> written(Set<UUID> of) {
    return referrals().find(new Document("_id", new Document("$in", List.copyOf(of)))).into(new ArrayList<>()).stream()
        .flatMap(referral -> referral.getList("breaches", Document.class).stream()
            .map(breach -> "%s/%s/%s/%s".formatted(
                referral.get("_id"), breach.get("clock"), breach.get("run"), breach.get("level"))))
        .toList();
  }

  private static Set<UUID> ids(Assignment... of) {
    return Arrays.stream(of).map(Assignment::id).collect(toSet());
  }

  private static List<ReferralSilent> silent(Assignment of) {
    return one.post().said(EventType.REFERRAL_SILENT).stream()
        .map(record -> EventJson.MAPPER.readValue(record.value(), ReferralSilent.class))
        .filter(event -> event.referral().equals(of.id()))
        .toList();
  }

  /** As an operator is shown it; counted now. */
  private static double silentAt(String department) {
    MeterRegistry fresh = new SimpleMeterRegistry();
    new OpenReferrals(
        one.bean(MongoOperations.class), one.bean(Timing.class), one.bean(WorkIndexes.class), one.bean(Departments.class), fresh);
    return fresh.get("referral.referrals.silent").tag("opd", department).gauge().value();
  }

  /** The n-th move, once it is said. */
  private static ReferralMoved said(Assignment of, int n) {
    await().atMost(SOON).until(() -> one.post().followUpsOf(of.id()).size() >= n);
    return one.post().followUpsOf(of.id()).get(n - 1);
  }

  private static void awaitAllSaid() {
    await().atMost(SOON).until(() -> referrals().countDocuments(new Document("unsent._id", new Document("$exists", true))) == 0);
  }

  private static MongoCollection<Document> referrals() {
    return one.bean(MongoOperations.class).getCollection(Referrals.COLLECTION);
  }

  private static double written(RunningOpd opd) {
    return opd.bean(MeterRegistry.class).find("referral.breaches").counters().stream().mapToDouble(Counter::count).sum();
  }

  private static String status(Assignment of) {
    return one.officer().looksAt(of.id()).text("status");
  }

  private static String listed(String filter) {
    return one.officer().lists("limit=500&opd=3576-dinsosp3a&" + filter).body().toString();
  }
}
