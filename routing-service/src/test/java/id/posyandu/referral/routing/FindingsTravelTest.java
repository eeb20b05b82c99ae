package id.posyandu.referral.routing;

import static id.posyandu.referral.routing.Findings.MIJI;
import static id.posyandu.referral.routing.Findings.finding;
import static id.posyandu.referral.routing.Findings.warga_jatuh_miskin;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.TestServers;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FindingsTravelTest {
  private static Wiretap wire;

  @BeforeAll
  static void start() {
    Routing.shared();
    wire = new Wiretap(TestServers.get().kafka());
  }

  @AfterAll
  static void hangUp() {
    wire.close();
  }

  @Test
  void a_cadres_own_choice_reaches_both_departments_as_one_case() {
    var reported = finding(MIJI, "Keluarga ini butuh bantuan", Urgency.URGENT, "SOS-N-MISKIN", "PDK-DASAR");

    wire.say(Topics.FINDINGS, reported);

    var assigned = wire.await(reported.finding(), ReferralAssigned.class, 2);
    var routed = wire.awaitOne(reported.finding(), FindingRouted.class);
    assertThat(routed.by()).isEqualTo("kader");
    assertThat(routed.revision()).isEqualTo(1);
    assertThat(routed.referrals()).extracting(RoutedReferral::opd).containsExactly("3576-dinsosp3a", "3576-disdikbud");
    assertThat(assigned)
        .extracting(ReferralAssigned::id)
        .containsExactlyInAnyOrderElementsOf(routed.referrals().stream().map(RoutedReferral::id).toList());
    assertThat(assigned).allSatisfy(referral -> {
      assertThat(referral.text()).isEqualTo(reported.text());
      assertThat(referral.others()).hasSize(1);
    });
  }

  @Test
  void a_text_alone_is_read_and_routed() {
    var reported = warga_jatuh_miskin();

    wire.say(Topics.FINDINGS, reported);

    var routed = wire.awaitOne(reported.finding(), FindingRouted.class);
    assertThat(routed.fields()).contains(SpmField.SOSIAL, SpmField.PENDIDIKAN);
    assertThat(routed.because()).isNotEmpty();
    assertThat(routed.model()).isEqualTo(routed.by());
  }

  @Test
  void each_record_has_cloud_events_headers_and_nothing_of_the_framework() {
    var reported = finding(MIJI, "Jalan berlubang", null, "PU-N-JALAN");

    wire.say(Topics.FINDINGS, reported);

    wire.await(reported.finding(), ReferralAssigned.class, 1);
    assertThat(wire.saidOf(reported.finding())).hasSize(2).allSatisfy(record -> {
      assertThat(record.headers()).extracting(Header::key).containsExactlyInAnyOrder(
          "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "ce_subject", "content-type",
          "ce_traceparent", "traceparent");
      assertThat(Wiretap.header(record, "content-type")).isEqualTo("application/json");
      assertThat(Wiretap.header(record, "ce_traceparent")).isEqualTo(Wiretap.TRACE);
      assertThat(Wiretap.header(record, "traceparent")).startsWith(Wiretap.TRACE.substring(0, 36));
      assertThat(Wiretap.header(record, "ce_source")).isEqualTo("/routing-service");
      assertThat(Wiretap.header(record, "ce_subject")).isEqualTo(reported.finding().toString());
    });
  }

  @Test
  void an_unclear_text_waits_for_a_person() {
    var reported = Findings.unclear(MIJI);

    wire.say(Topics.FINDINGS, reported);

    var triaged = wire.awaitOne(reported.finding(), FindingTriaged.class);
    assertThat(triaged.reason()).isEqualTo(TriageReason.UNCLEAR);
    assertThat(triaged.revision()).isEqualTo(1);
  }

  @Test
  void thanks_are_dismissed() {
    var reported = finding(MIJI, "Selamat pagi bu, terimakasih, semangat", null);

    wire.say(Topics.FINDINGS, reported);

    assertThat(wire.awaitOne(reported.finding(), FindingDismissed.class).code()).isEqualTo("NOT_A_FINDING");
  }
}
