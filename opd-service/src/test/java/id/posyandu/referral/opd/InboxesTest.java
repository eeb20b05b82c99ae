package id.posyandu.referral.opd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Which departments an instance hears, and what it does with records that are none. */
class InboxesTest {
  private final RunningOpd all = RunningOpd.shared();

  @Test
  void of_all_departments_are_heard_unless_some_are_named() {
    Cities cities = Cities.shipped();

    assertThat(Inboxes.heard(cities, List.of())).hasSameSizeAs(cities.opds());
    assertThat(Inboxes.heard(cities, List.of(" 3576-bpbd", "", "3576-bpbd"))).containsExactly("3576-bpbd");
  }

  @Test
  void of_an_unknown_department_stop_the_start_with_a_clear_word() {
    assertThatThrownBy(() ->
            RunningOpd.start(
                all.kafka(), TestServers.get().mongo("opd"), "opd", "--opd.codes=3576-bpbd,3576-nobody"))
        .hasMessageContaining("OPD_CODES names 3576-nobody")
        .hasMessageContaining("3576-dinsosp3a");
  }

  @Test
  void of_one_department_only_are_heard_but_officers_of_all_are_answered() {
    Assignment poor = all.assigned(Assignment.fallenPoor());
    String database = all.context().getEnvironment().getProperty("spring.mongodb.database");
    String store = all.context().getEnvironment().getProperty("spring.mongodb.uri");
    try (RunningOpd one = RunningOpd.start(all.kafka(), store, database, "--opd.codes=3576-bpbd")) {
      assertThat(one.bean(Inboxes.Departments.class).topics()).containsExactly("referral.opd.3576-bpbd");
      assertThat(one.officer().looksAt(poor.id()).status()).isEqualTo(200);
    }
  }

  @Test
  void of_a_department_that_newer_tables_bring_are_heard_without_a_restart() throws Exception {
    Assignment first = Assignment.fallenPoor().with(it -> it.department("3576-dinbaru", null, false));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", all.kafka()))) { // as routing makes it
      admin.createTopics(List.of(new NewTopic(first.topic(), 1, (short) 1))).all().get(10, TimeUnit.SECONDS);
    }

    all.post().say(first.topic(), first.event());

    await().atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(all.officer().looksAt(first.id()).status()).isEqualTo(200));
  }

  @Test
  void with_poison_in_them_go_on() {
    MeterRegistry meters = all.bean(MeterRegistry.class);
    Assignment first = Assignment.fallenPoor().with(it -> it.department("3576-dlh", null, false));
    Assignment last = Assignment.fallenPoor().with(it -> it.department("3576-dlh", null, false));
    String key = UUID.randomUUID().toString();

    all.post().say(first.topic(), first.event());
    all.post().send(List.of(
        raw(first.topic(), key, "posyandu.referral.assigned.v1", null),
        raw(first.topic(), key, "posyandu.referral.assigned.v1", "{\"finding\":"),
        raw(first.topic(), key, "posyandu.referral.sung.v1", "la la la"),
        raw(first.topic(), key, "posyandu.referral.assigned.v1", """
            {"finding":"%s","area":"35.76.03.1002","receivedAt":"2026-11-20T01:00:00Z"}""".formatted(key))));
    all.assigned(last);

    assertThat(all.officer().looksAt(first.id()).status()).isEqualTo(200);
    await().atMost(RunningOpd.SOON).untilAsserted(() ->
        assertThat(all.post().read(Topics.deadLettersOf("opd-service")))
            .filteredOn(letter -> key.equals(letter.key() == null ? null : new String(letter.key(), UTF_8)))
            .hasSize(3)
            .allSatisfy(letter -> assertThat(Post.header(letter, "dlq_origin")).startsWith(first.topic())));
    assertThat(meters.counter("referral.records", "topic", first.topic(), "result", "unknown").count()).isEqualTo(1);
  }

  @Test
  void of_another_event_or_an_unknown_referral_are_skipped_and_counted() {
    MeterRegistry meters = all.bean(MeterRegistry.class);
    Assignment nobodys = Assignment.fallenPoor();

    all.post().say(Topics.ANSWERS, nobodys.confirmed(1));
    all.post().say(nobodys.topic(), nobodys.confirmed(1));

    await().atMost(RunningOpd.SOON).untilAsserted(() -> {
      assertThat(ignored(meters, "unknown-referral")).isPositive();
      assertThat(ignored(meters, "not-ours")).isPositive();
    });
  }

  private static double ignored(MeterRegistry meters, String reason) {
    return meters
        .counter("referral.events.ignored", "type", "posyandu.referral.confirmed.v1", "reason", reason)
        .count();
  }

  private static ProducerRecord<byte[], byte[]> raw(String topic, String key, String type, String value) {
    var record =
        new ProducerRecord<>(topic, key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8));
    record.headers().add("ce_type", type.getBytes(UTF_8));
    return record;
  }
}
