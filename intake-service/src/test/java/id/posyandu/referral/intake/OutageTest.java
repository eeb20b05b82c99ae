package id.posyandu.referral.intake;

import static id.posyandu.referral.intake.FindingsText.FAMILY_FALLEN_POOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.local.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Findings while Kafka or MongoDB is away. */
class OutageTest {

  @Test
  void are_accepted_while_kafka_is_away_and_go_out_when_it_returns() {
    try (var kafka = TestServers.privateBroker();
        RunningIntake intake = RunningIntake.on(kafka.address(), TestServers.get().mongo("intake_outage"))) {
      intake.accepted(FAMILY_FALLEN_POOR);
      await().atMost(Duration.ofSeconds(20)).until(() -> intake.unsentCount() == 0);
      kafka.stop();

      List<Object> ids = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        ids.add(intake.accepted(FAMILY_FALLEN_POOR).get("id"));
      }
      assertThat(intake.unsentCount()).isEqualTo(20);
      kafka.start();

      await().atMost(Duration.ofSeconds(90)).until(() -> intake.unsentCount() == 0);
      assertThat(intake.topics.all("referral.findings").stream().map(record -> (Object) record.key()).distinct())
          .containsAll(ids);
    }
  }

  @Test
  void are_answered_503_within_two_seconds_while_mongodb_is_away() {
    try (var mongo = TestServers.privateMongo();
        RunningIntake intake = RunningIntake.on(TestServers.get().kafka(), mongo.uri())) {
      Object before = intake.accepted(FAMILY_FALLEN_POOR).get("id");
      String key = UUID.randomUUID().toString();
      mongo.stop();

      for (int i = 0; i < 3; i++) {
        Instant asked = Instant.now();
        intake.report(FAMILY_FALLEN_POOR, key).expectStatus().isEqualTo(503)
            .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectHeader().exists(HttpHeaders.RETRY_AFTER);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
      }
      intake.rest.get().uri("/api/v1/findings/{id}", before).exchange().expectStatus().isEqualTo(503);
      mongo.start();

      await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
          intake.rest.get().uri("/api/v1/findings/{id}", before).exchange().expectStatus().isOk());
      intake.report(FAMILY_FALLEN_POOR, key).expectStatus().isCreated();
      assertThat(intake.storedCount()).isEqualTo(2);
    }
  }
}
