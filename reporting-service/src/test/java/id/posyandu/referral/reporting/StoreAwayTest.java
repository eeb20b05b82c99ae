package id.posyandu.referral.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.local.TestServers;
import java.nio.file.Path;
import java.time.Duration;
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
    }
  }
}
