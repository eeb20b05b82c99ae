package id.posyandu.referral.opd;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.opd.Inboxes.Departments;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
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

    MeterRegistry fresh = new SimpleMeterRegistry(); // the running one counts every 30 s only
    new OpenReferrals(
        opd.bean(MongoOperations.class), opd.bean(Timing.class), opd.bean(WorkIndexes.class), opd.bean(Departments.class), fresh);

    assertThat(fresh.get("referral.referrals.open").tag("opd", "3576-dishub").gauge().value()).isEqualTo(2);
    assertThat(fresh.get("referral.referrals.overdue").tag("opd", "3576-dishub").gauge().value()).isEqualTo(1);
    assertThat(scraped())
        .contains("referral_referrals_open{opd=\"3576-dishub\"}")
        .contains("referral_referrals_overdue{opd=\"3576-dishub\"}")
        .contains("referral_referrals_silent{opd=\"3576-dishub\"}")
        .contains("referral_outbox_depth{collection=\"referrals\"}");
  }

  @Test
  void sees_how_long_nobody_has_watched_the_clocks() {
    opd.assigned(Assignment.fallenPoor());
    Clock inAMonth = Clock.offset(Clock.systemUTC(), Duration.ofDays(30));

    MeterRegistry then = new SimpleMeterRegistry();
    new WatchMeters(opd.bean(WatchList.class), new Timing(opd.bean(CurrentCities.class), inAMonth), then);

    assertThat(then.get("referral.watch.late.seconds").gauge().value()).isGreaterThan(Duration.ofDays(7).toSeconds());
    assertThat(scraped()).contains("referral_watch_late_seconds");
  }

  @Test
  void counts_the_moves() {
    Assignment assignment = opd.assigned(Assignment.fallenPoor());
    opd.officer().moves(assignment.id(), ACCEPTED);

    assertThat(scraped()).contains("referral_moves_total{to=\"ACCEPTED\"}");
  }

  @Test
  void is_told_when_it_is_ready_and_nothing_else_is_open() {
    assertThat(opd.officer().get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(opd.officer().get("/actuator/env").status()).isEqualTo(404);
    assertThat(opd.officer().get("/v3/api-docs").body().path("paths").propertyNames())
        .containsExactlyInAnyOrder(
            "/api/v1/referrals", "/api/v1/referrals/{id}", "/api/v1/referrals/{id}/moves", "/api/v1/referrals/moves",
            "/api/v1/referrals/{id}/assignee", "/api/v1/referrals/{id}/person",
            "/api/v1/webhooks", "/api/v1/webhooks/{id}", "/api/v1/webhooks/{id}/deliveries",
            "/api/v1/webhooks/{id}/deliveries/{delivery}/resend", "/api/v1/webhooks/{id}/resend");
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

  /** The meters by name and tags, without their numbers. */
  private Set<String> scraped() {
    return opd.officer().get("/actuator/prometheus").raw().body().lines()
        .filter(line -> line.startsWith("referral_"))
        .map(line -> line.substring(0, line.lastIndexOf(' ')))
        .collect(Collectors.toSet());
  }
}
