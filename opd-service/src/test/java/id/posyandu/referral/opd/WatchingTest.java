package id.posyandu.referral.opd;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

/** What an operator sees of the service. */
class WatchingTest {
  private final RunningOpd opd = RunningOpd.shared();

  @Test
  void counts_what_is_open_and_late_by_department() {
    Instant anHourAgo = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
    opd.assigned(
        Assignment.fallenPoor().with(it -> it.department("3576-dishub", null, false)),
        Assignment.fallenPoor().with(it -> it.department("3576-dishub", null, false).respondBy = anHourAgo));

    String meters = opd.officer().get("/actuator/prometheus").raw().body();

    assertThat(meters).contains("referral_referrals_open{opd=\"3576-dishub\"} 2.0");
    assertThat(meters).contains("referral_referrals_overdue{opd=\"3576-dishub\"} 1.0");
    assertThat(meters).contains("referral_outbox_depth{collection=\"referrals\"}");
  }

  @Test
  void counts_the_moves() {
    Assignment assignment = opd.assigned(Assignment.fallenPoor());
    opd.officer().moves(assignment.id(), ACCEPTED);

    assertThat(opd.officer().get("/actuator/prometheus").raw().body())
        .containsPattern("referral_moves_total\\{to=\"ACCEPTED\"\\} [1-9]");
  }

  @Test
  void is_told_when_it_is_ready_and_nothing_else_is_open() {
    assertThat(opd.officer().get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(opd.officer().get("/actuator/env").status()).isEqualTo(404);
    assertThat(opd.officer().get("/v3/api-docs").body().path("paths").propertyNames())
        .containsExactlyInAnyOrder(
            "/api/v1/referrals", "/api/v1/referrals/{id}", "/api/v1/referrals/{id}/moves");
  }

  @Test
  void finds_no_class_name_in_the_store() {
    Assignment assignment = opd.assigned(Assignment.fallenPoor());
    opd.officer().moves(assignment.id(), ACCEPTED, "Idempotency-Key", "one");

    Document stored =
        opd.bean(MongoOperations.class)
            .getCollection(Referrals.COLLECTION)
            .find(new Document("_id", assignment.id()))
            .first();

    assertThat(stored.toJson()).doesNotContain("_class").doesNotContain("id.posyandu");
  }
}
