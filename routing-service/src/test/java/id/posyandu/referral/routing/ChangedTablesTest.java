package id.posyandu.referral.routing;

import static id.posyandu.referral.routing.Findings.MIJI;
import static id.posyandu.referral.routing.Findings.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that change while the service runs. On a broker of its own. */
class ChangedTablesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path dir;

  @Test
  void a_new_department_gets_its_topic_and_its_duty_without_a_restart_and_bad_tables_change_nothing() throws IOException {
    var tables = CopiedTables.in(dir.resolve("cities"), "35.76-mojokerto");
    try (var broker = TestServers.privateBroker();
        var wire = new Wiretap(broker.address());
        var routing = Routing.start(broker.address(), TestServers.get().mongo("routing"),
            "--spring.mongodb.database=routing_changed", "--INSTANCE_ID=changed-tables",
            "--routing.cities-dir=" + tables.dir(), "--cities.reload=200ms")) {
      tables.add("35.76-mojokerto/duties.csv", "PU-N-DRAINASE,35.76,3576-dinbaru,,2020-01-01,,test");
      await().atMost(PATIENCE).until(() -> routing.meter("referral_cities_refused_total") == 1);
      assertThat(holder(routing)).doesNotContain("3576-dinbaru");

      tables.add("35.76-mojokerto/opds.csv", "3576-dinbaru,Dinas Baru,no,test");
      await().atMost(PATIENCE).until(() -> holder(routing).contains("3576-dinbaru"));
      var reported = finding(MIJI, "…", null, "PU-N-DRAINASE");
      wire.say(Topics.FINDINGS, reported);

      assertThat(wire.awaitOne(reported.finding(), ReferralAssigned.class).opd()).isEqualTo("3576-dinbaru");
      assertThat(routing.meter("referral_cities_version")).isOne();
    }
  }

  private static String holder(Routing routing) {
    String routes = routing.http().get().uri("/api/v1/routes?area=35.76").exchange().expectStatus().isOk()
        .expectBody(String.class).returnResult().getResponseBody();
    return routes.replaceAll(".*\"category\":\"PU-N-DRAINASE\",\"opd\":(\\{[^}]*}).*", "$1");
  }
}
