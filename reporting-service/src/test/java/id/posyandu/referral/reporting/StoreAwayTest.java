package id.posyandu.referral.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.local.TestServers;
import id.posyandu.referral.reporting.cases.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreAwayTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String NOBODY_IS_THERE = "--spring.mongodb.uri=mongodb://127.0.0.1:1";

  @TempDir private Path dir;

  @Test
  void without_mongodb_it_starts_is_ready_and_answers_indicators() throws Exception {
    try (var service = Running.on(TestServers.get().kafka(), dir, NOBODY_IS_THERE)) {
      await().atMost(SOON).until(() -> service.get("/actuator/health/readiness").statusCode() == 200);

      var needs = EventJson.MAPPER.readTree(service.get("/actuator/health/readiness").body()).get("components");
      assertThat(needs.propertyNames()).containsExactlyInAnyOrder("readinessState", "kafka", "streams", "indicators");
      assertThat(service.indicators("area=35.76")).hasSize(1);
      assertThat(service.get("/actuator/health").statusCode()).isEqualTo(503);
      everything_else_says_503_and_of_a_list_each_row_does(service);
    }
  }

  @Test
  void while_the_store_is_away_the_numbers_go_on_and_the_lists_follow_when_it_is_back() throws Exception {
    var topic = new Topic(TestServers.get().kafka());
    try (var mongo = TestServers.privateMongo();
        var service = Running.on(topic.kafka(), dir, "--spring.mongodb.uri=" + mongo.uri("reporting"))) {
      await().atMost(SOON).until(() -> service.get("/api/v1/cases?period=2096").statusCode() == 200);
      mongo.stop();
      var area = "32.71.01.1001";
      topic.tell(new Story(UUID.randomUUID(), area, null, Instant.parse("2096-06-10T01:00:00Z")).reported().said());

      await().atMost(SOON).until(() -> service.indicator(area + "|2096-06|ALL").counts().reported() == 1);
      assertThat(service.get("/api/v1/cases?period=2096").statusCode()).isEqualTo(503);
      mongo.start();

      await().atMost(SOON).untilAsserted(() ->
          assertThat(service.get("/api/v1/cases?period=2096-06&area=" + area).body()).contains("MJK-7K3Q"));
    }
  }

  private static void everything_else_says_503_and_of_a_list_each_row_does(Running service) throws Exception {
    String row = "{\"area\":\"35.76\",\"year\":2025,\"quarter\":1,\"service\":\"KES-TB\",\"mustServe\":1}";
    String declaration = "{\"period\":\"2025-01\",\"fields\":[\"SOSIAL\"]}";

    assertThat(service.get("/api/v1/spm?area=35.76").statusCode()).isEqualTo(503);
    assertThat(service.get("/api/v1/posyandu").statusCode()).isEqualTo(503);
    assertThat(service.get("/api/v1/cases").statusCode()).isEqualTo(503);
    assertThat(service.get("/api/v1/reports").statusCode()).isEqualTo(503);
    assertThat(service.get("/api/v1/reports/35.76/2025-01").statusCode()).isEqualTo(503);
    assertThat(service.post("/api/v1/reports", "{\"area\":\"35.76\",\"period\":\"2025-01\",\"by\":\"x\"}").statusCode())
        .isEqualTo(503);
    assertThat(service.put("/api/v1/spm/realisations", row).statusCode()).isEqualTo(503);
    assertThat(service.post("/api/v1/posyandu/35.76.03.1002.001/reports", declaration).statusCode()).isEqualTo(503);
    var items = EventJson.MAPPER.readTree(
        service.put("/api/v1/spm/realisations", "[{},%s,%s]".formatted(row, row.replace("TB", "DM"))).body()).get("items");
    assertThat(items.valueStream().map(one -> one.get("status").asInt())).containsExactly(422, 503, 503);
  }
}
