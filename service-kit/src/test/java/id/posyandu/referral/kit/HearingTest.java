package id.posyandu.referral.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.kit.KitTestApplication.Noted;
import id.posyandu.referral.kit.wire.Ear;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** A record on its way into a service, on a real broker. */
class HearingTest {
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  private static final Instant TEN_O_CLOCK = Instant.parse("2026-11-20T03:00:00.123Z");

  private BlockingQueue<Noted> noted;
  private BlockingQueue<RuntimeException> faults;
  private MeterRegistry meters;

  @BeforeEach
  @SuppressWarnings("unchecked")
  void run_the_service() {
    noted = KitTestApplication.running().getBean("noted", BlockingQueue.class);
    meters = KitTestApplication.running().getBean(MeterRegistry.class);
    faults = KitTestApplication.running().getBean("faults", BlockingQueue.class);
    noted.clear();
  }

  @Test
  void is_heard_with_its_id_its_time_and_its_trace() throws InterruptedException {
    Outgoing dismissed = dismissed();
    send(dismissed.record("routing-service"));

    Noted heard = noted.poll(20, TimeUnit.SECONDS);

    assertThat(heard.heard().id()).isEqualTo(dismissed.id());
    assertThat(heard.heard().time()).isEqualTo(TEN_O_CLOCK);
    assertThat(heard.heard().trace()).isEqualTo(TRACE);
    assertThat(heard.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
  }

  @Test
  void when_it_is_poison_is_a_dead_letter_and_the_rest_goes_on() {
    double dead = count("dead");
    double unknown = count("unknown");
    UUID finding = UUID.randomUUID();
    Outgoing first = dismissed();
    Outgoing last = dismissed();
    send(first.record("routing-service"));
    send(raw(finding, "posyandu.finding.dismissed.v1", null));
    send(raw(finding, "posyandu.finding.dismissed.v1", ""));
    send(raw(finding, "posyandu.finding.dismissed.v1", "{\"finding\":"));
    send(raw(finding, "posyandu.finding.dismissed.v1", "{\"revision\":1}"));
    send(raw(finding, null, "{}"));
    send(raw(finding, "posyandu.finding.sung.v1", "la la la"));
    send(last.record("routing-service"));

    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
      assertThat(noted).extracting(heard -> heard.heard().id()).contains(first.id(), last.id());
      assertThat(count("dead") - dead).isEqualTo(5);
      assertThat(count("unknown") - unknown).isEqualTo(1);
    });
    List<String> letters = DeadLetterBox.reasonsOf(Topics.deadLettersOf("kit-test-service"), finding.toString());
    assertThat(letters).hasSize(5).allSatisfy(reason -> assertThat(reason).isNotBlank().hasSizeLessThan(200));
    assertThat(letters).anyMatch(reason -> reason.contains("empty value"));
  }

  @Test
  void waits_for_a_store_that_is_away_however_often_it_must_try() throws InterruptedException {
    for (int times = 0; times < 6; times++) {
      faults.add(new DataAccessResourceFailureException("the store is away"));
    }
    Outgoing patient = dismissed();
    send(patient.record("routing-service"));

    assertThat(noted.poll(30, TimeUnit.SECONDS).heard().id()).isEqualTo(patient.id());
    assertThat(DeadLetterBox.reasonsOf(Topics.deadLettersOf("kit-test-service"), patient.key())).isEmpty();
  }

  @Test
  void is_laid_aside_when_the_rule_fails_on_it_again_and_again_and_the_next_one_is_heard() throws InterruptedException {
    for (int times = 0; times < 6; times++) { // once, and five times more
      faults.add(new IllegalStateException("a fault of ours"));
    }
    Outgoing cursed = dismissed();
    Outgoing next = dismissed();
    send(cursed.record("routing-service"));

    await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
        assertThat(DeadLetterBox.reasonsOf(Topics.deadLettersOf("kit-test-service"), cursed.key()))
            .containsExactly("failed 6 times: IllegalStateException"));
    send(next.record("routing-service"));
    assertThat(noted.poll(20, TimeUnit.SECONDS).heard().id()).isEqualTo(next.id());
  }

  @Test
  void that_nobody_wants_to_be_told_of_is_not_even_read() {
    List<UUID> told = new ArrayList<>();
    Ear ear = KitTestApplication.running().getBean(Ear.class);
    Consumer<Message<?>> overhearing = ear.overhearing(TEN_O_CLOCK::equals, heard -> told.add(heard.id()));
    Outgoing wanted = dismissed();

    overhearing.accept(message(wanted, TEN_O_CLOCK.plusMillis(1)));
    overhearing.accept(message(wanted, TEN_O_CLOCK));

    assertThat(told).containsExactly(wanted.id());
  }

  private static Message<byte[]> message(Outgoing event, Instant time) {
    ProducerRecord<byte[], byte[]> record = event.record("routing-service");
    var message = MessageBuilder.withPayload(record.value())
        .setHeader(KafkaHeaders.RECEIVED_TOPIC, record.topic())
        .setHeader(KafkaHeaders.RECEIVED_PARTITION, 0)
        .setHeader(KafkaHeaders.OFFSET, 0L);
    record.headers().forEach(header -> message.setHeader(header.key(), header.value()));
    return message.setHeader("ce_time", time.toString().getBytes(UTF_8)).build();
  }

  private double count(String result) {
    return meters.counter("referral.records", "topic", Topics.DECISIONS, "result", result).count();
  }

  private static Outgoing dismissed() {
    FindingDismissed event =
        new FindingDismissed(UUID.randomUUID(), "35.76.03.1002", TEN_O_CLOCK, 1, "THANKS", null, "kader", null);
    return Outgoing.of(UUID.randomUUID(), Topics.DECISIONS, event, TEN_O_CLOCK, TRACE, null);
  }

  private static ProducerRecord<byte[], byte[]> raw(UUID finding, String type, String value) {
    var record =
        new ProducerRecord<>(
            Topics.DECISIONS, finding.toString().getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8));
    if (type != null) {
      record.headers().add("ce_type", type.getBytes(UTF_8));
    }
    return record;
  }

  private static void send(ProducerRecord<byte[], byte[]> record) {
    Map<String, Object> settings = Map.of("bootstrap.servers", TestServers.get().kafka());
    try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(record);
    }
  }
}
