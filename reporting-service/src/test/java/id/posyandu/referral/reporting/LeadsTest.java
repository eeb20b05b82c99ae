package id.posyandu.referral.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.local.TestServers;
import id.posyandu.referral.reporting.cases.Said;
import id.posyandu.referral.reporting.cases.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** People whom findings point to, beside what departments state: events in, the SPM answer out. */
class LeadsTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir private static Path dir;
  private static Topic topic;
  private static Running service;

  @BeforeAll
  static void start() {
    topic = new Topic(TestServers.get().kafka());
    service = Running.ready(dir);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void people_are_found_referred_and_helped_from_january_to_the_end_of_the_quarter() throws Exception {
    String miji = "35.76.03.1002";
    var helped = decided(miji, "2022-02-10T01:00:00Z", 3, SpmField.PENDIDIKAN, "PDK-DASAR");
    helped.story.resolved(helped.referral, true, Outcome.HELPED);
    var notHelped = decided(miji, "2022-02-11T01:00:00Z", 2, SpmField.PENDIDIKAN, "PDK-DASAR");
    notHelped.story.resolved(notHelped.referral, true, Outcome.NOT_FOUND);
    var handedBack = decided(miji, "2022-03-31T16:00:00Z", 4, SpmField.PENDIDIKAN, "PDK-DASAR");
    handedBack.story.moved(handedBack.referral, FollowUpStatus.RETURNED);
    var nextQuarter = decided(miji, "2022-03-31T17:30:00Z", null, SpmField.PENDIDIKAN, "PDK-DASAR"); // 1 April there
    var takenBack = decided(miji, "2022-02-12T01:00:00Z", 7, SpmField.PENDIDIKAN, "PDK-DASAR");
    takenBack.story.moved(takenBack.referral, FollowUpStatus.RETURNED);
    takenBack.story.dismissed();
    takenBack.story.dismissed();
    var elsewhere = decided("61.72.01.1001", "2022-02-10T01:00:00Z", 50, SpmField.PENDIDIKAN, "PDK-DASAR");
    tell(helped, notHelped, handedBack, nextQuarter, takenBack, elsewhere);

    await().atMost(SOON).untilAsserted(() -> {
      assertThat(leads("35.76", 2022, 1, "PDK-DASAR")).isEqualTo("9 5 3 false");
      assertThat(leads("35.76", 2022, 2, "PDK-DASAR")).isEqualTo("10 6 3 false");
    });
    assertThat(leads("35.76", 2022, 1, "PDK-PAUD")).isEqualTo("0 0 0 false");
    assertThat(leads("35.76", 2021, 4, "PDK-DASAR")).isEqualTo("0 0 0 false");
  }

  @Test
  void of_a_sensitive_service_fewer_than_five_are_not_told_and_others_in_fives() throws Exception {
    var four = decided("35.76.01.1003", "2023-02-10T01:00:00Z", 4, SpmField.KESEHATAN, "KES-HIV");
    var eight = decided("35.76.01.1003", "2023-05-10T01:00:00Z", 4, SpmField.KESEHATAN, "KES-HIV");
    eight.story.resolved(eight.referral, true, Outcome.HELPED);
    tell(four, eight);

    await().atMost(SOON).untilAsserted(() ->
        assertThat(leads("35.76", 2023, 2, "KES-HIV")).isEqualTo("5 5 null true"));
    assertThat(leads("35.76", 2023, 1, "KES-HIV")).isEqualTo("null null null true");
    assertThat(leads("35.76", 2023, 1, "KES-ODGJ")).as("nobody looks like a few").isEqualTo("null null null true");
  }

  @Test
  void of_two_categories_each_has_its_people_and_its_own_field_s_help() throws Exception {
    var both = decided("35.76.02.1001", "2024-02-10T01:00:00Z", 6, SpmField.SOSIAL, "SOS-LANSIA", "SOS-DISAB");
    tell(both);

    await().atMost(SOON).untilAsserted(() -> {
      assertThat(leads("35.76", 2024, 1, "SOS-LANSIA")).isEqualTo("6 6 0 false");
      assertThat(leads("35.76", 2024, 1, "SOS-DISAB")).isEqualTo("6 6 0 false");
    });
  }

  private record Case(UUID referral, Story story, List<Said> begun) {}

  private static Case decided(String area, String receivedAt, Integer people, SpmField field, String... categories) {
    UUID finding = UUID.randomUUID();
    UUID referral = UUID.randomUUID();
    Instant received = Instant.parse(receivedAt);
    var reported = new FindingReported(
        finding, "MJK-7K3Q", area, received, "x", received, null, List.of(), null, List.of(), people, null, List.of());
    var listed = new RoutedReferral(
        referral, "3576-opd", "OPD", null, false, true, 1, null, List.of(field), List.of(categories), null, null, false);
    var routed = new FindingRouted(
        finding, area, received, 1, "rules-1", List.of(field), List.of(categories), Urgency.NORMAL, List.of(), null,
        List.of(), "rules-1", List.of(listed), List.of(), null);
    return new Case(
        referral,
        new Story(finding, area, null, received),
        List.of(
            new Said(UUID.randomUUID(), reported, received, null), new Said(UUID.randomUUID(), routed, received, null)));
  }

  private static void tell(Case... cases) throws InterruptedException {
    List<Said> all = new ArrayList<>();
    for (Case one : cases) {
      all.addAll(one.begun);
      all.addAll(one.story.said());
    }
    topic.tell(all);
  }

  private static String leads(String area, int year, int quarter, String service) throws Exception {
    String path = "/api/v1/spm?area=%s&year=%d&quarter=%d".formatted(area, year, quarter);
    JsonNode leads = EventJson.MAPPER.readTree(LeadsTest.service.get(path).body()).get("fields").valueStream()
        .flatMap(field -> field.get("services").valueStream())
        .filter(one -> one.get("service").asString().equals(service))
        .findFirst().orElseThrow().get("leads");
    return "%s %s %s %s".formatted(
        leads.get("found"), leads.get("referred"), leads.get("helped"), leads.get("suppressed"));
  }
}
