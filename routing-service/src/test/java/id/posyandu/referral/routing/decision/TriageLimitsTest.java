package id.posyandu.referral.routing.decision;

import static id.posyandu.referral.routing.Findings.MIJI;
import static id.posyandu.referral.routing.decision.Readings.CITIES;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.cities.Limit;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.events.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TriageLimitsTest {
  /** Half past eight in Mojokerto. */
  private static final Instant FRIDAY = Instant.parse("2026-11-20T01:30:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  private final TriageLimits limits = new TriageLimits(new Limit("P3D"), new Limit("P1D"), WEEK);

  @Test
  void what_is_unclear_is_looked_at_within_three_working_days_over_the_weekend() {
    assertThat(dueBy(TriageReason.UNCLEAR, Urgency.NORMAL)).isEqualTo("2026-11-25T01:30:00Z");
    assertThat(dueBy(TriageReason.CLOSE, Urgency.URGENT)).isEqualTo("2026-11-25T01:30:00Z");
    assertThat(dueBy(TriageReason.REVIEW, Urgency.NORMAL)).isEqualTo("2026-11-25T01:30:00Z");
  }

  @Test
  void what_came_back_and_emergencies_are_looked_at_the_next_working_day() {
    assertThat(dueBy(TriageReason.RETURNED, Urgency.NORMAL)).isEqualTo("2026-11-23T01:30:00Z");
    assertThat(dueBy(TriageReason.RETURNED_TWICE, Urgency.NORMAL)).isEqualTo("2026-11-23T01:30:00Z");
    assertThat(dueBy(TriageReason.REVIEW, Urgency.EMERGENCY)).isEqualTo("2026-11-23T01:30:00Z");
  }

  @Test
  void what_the_machine_dismissed_is_there_for_a_week() {
    assertThat(dueBy(TriageReason.DISMISSED_BY_MACHINE, Urgency.NORMAL)).isEqualTo(FRIDAY.plus(WEEK));
  }

  @Test
  void a_city_that_nobody_knows_has_weekends() {
    assertThat(limits.dueBy(item(TriageReason.UNCLEAR), Urgency.NORMAL, Optional.empty()))
        .isEqualTo("2026-11-25T01:30:00Z");
  }

  private Instant dueBy(TriageReason reason, Urgency urgency) {
    return limits.dueBy(item(reason), urgency, CITIES.city(MIJI));
  }

  private static TriageItem item(TriageReason reason) {
    return new TriageItem("item", reason, null, FRIDAY, List.of(), List.of(), null);
  }
}
