package id.posyandu.referral.routing;

import static id.posyandu.referral.routing.Findings.MIJI;
import static id.posyandu.referral.routing.Findings.finding;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.TestServers;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PoisonTest {
  private static final String REPORTED = "posyandu.finding.reported.v1";

  private static Wiretap wire;
  private static Routing routing;

  @BeforeAll
  static void start() {
    routing = Routing.shared();
    wire = new Wiretap(TestServers.get().kafka());
  }

  @AfterAll
  static void hangUp() {
    wire.close();
  }

  @Test
  void an_unreadable_record_is_laid_aside_and_the_partition_goes_on() {
    double handled = records("handled");
    double dead = records("dead");
    int letters = wire.committed(Wiretap.DEAD_LETTERS).size();
    var first = finding(MIJI, "…", null, "KES-BALITA");
    var last = finding(MIJI, "…", null, "KES-BALITA");

    say(json(first), REPORTED);
    say(new byte[0], REPORTED);
    say("{\"finding\":".getBytes(UTF_8), REPORTED);
    say(json(last), REPORTED);

    wire.awaitOne(last.finding(), FindingRouted.class);
    wire.awaitOne(first.finding(), FindingRouted.class);
    assertThat(records("handled") - handled).isEqualTo(2);
    assertThat(records("dead") - dead).isEqualTo(2);
    var laid = wire.committed(Wiretap.DEAD_LETTERS);
    assertThat(laid).hasSize(letters + 2);
    assertThat(Wiretap.header(laid.get(laid.size() - 1), "dlq_origin")).startsWith("referral.findings-0-");
    assertThat(Wiretap.header(laid.get(laid.size() - 1), "dlq_reason")).isNotBlank();
  }

  @Test
  void an_unknown_type_is_skipped_and_counted_and_no_dead_letter() {
    double unknown = records("unknown");
    int letters = wire.committed(Wiretap.DEAD_LETTERS).size();
    var last = finding(MIJI, "…", null, "KES-BALITA");

    say(json(finding(MIJI, "…", null, "KES-BALITA")), "posyandu.finding.sung.v1");
    say(json(last), REPORTED);

    wire.awaitOne(last.finding(), FindingRouted.class);
    assertThat(records("unknown") - unknown).isEqualTo(1);
    assertThat(wire.committed(Wiretap.DEAD_LETTERS)).hasSize(letters);
  }

  @Test
  void an_unknown_urgency_is_as_good_as_none() {
    int letters = wire.committed(Wiretap.DEAD_LETTERS).size();
    var reported = finding(MIJI, "…", Urgency.URGENT, "KES-BALITA");
    String text = new String(json(reported), UTF_8).replace("\"URGENT\"", "\"SOMEDAY\"");

    say(text.getBytes(UTF_8), REPORTED);

    assertThat(wire.awaitOne(reported.finding(), FindingRouted.class).urgency()).isEqualTo(Urgency.NORMAL);
    assertThat(wire.committed(Wiretap.DEAD_LETTERS)).hasSize(letters);
  }

  private double records(String result) {
    return routing.meter("referral_records_total{result=\"" + result + "\",topic=\"referral.findings\"");
  }

  private static byte[] json(FindingReported reported) {
    return EventJson.MAPPER.writeValueAsBytes(reported);
  }

  private static void say(byte[] value, String type) {
    var envelope = finding(MIJI, "…", null);
    var record = new ProducerRecord<>(Topics.FINDINGS, 0, envelope.finding().toString().getBytes(UTF_8), value);
    Outgoing.of(UUID.randomUUID(), Topics.FINDINGS, envelope, Instant.now(), Wiretap.TRACE, null)
        .headers("test")
        .forEach((name, text) -> record.headers().add(name, name.equals("ce_type") ? type.getBytes(UTF_8) : text));
    wire.say(record);
  }
}
