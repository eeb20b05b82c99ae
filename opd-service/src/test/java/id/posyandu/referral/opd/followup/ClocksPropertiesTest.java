package id.posyandu.referral.opd.followup;

import static id.posyandu.referral.events.FollowUpStatus.*;
import static id.posyandu.referral.opd.followup.FollowUps.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.WorkingDays;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done when: from a Friday in November, over Natal, the year's end and the holidays of the new year. */
class ClocksPropertiesTest {
  private static final City MOJOKERTO = Cities.shipped().city("35.76").orElseThrow();
  private static final WorkingDays DAYS = MOJOKERTO.workingDays();
  private static final Clocks IN_DAYS = new Clocks(
      ASSIGNED_AT, RECEIVED, DAYS.plus(ASSIGNED_AT, 5), DAYS.plus(RECEIVED, 14), DAYS, DAYS, DAYS, true);
  private static final Watch WATCH = new Watch(
      IN_DAYS, MOJOKERTO.overdueLadder(Urgency.NORMAL), MOJOKERTO.silenceLadder(Urgency.NORMAL));

  /** Some time passes, and then somebody tries something; what is not legal then is let be. */
  record Act(Duration later, FollowUpStatus to) {}

  @Property(tries = 300)
  void pauses_add_up_and_no_clock_shows_less_than_nothing(@ForAll("acts") List<Act> acts) {
    FollowUp stand = assigned();
    Duration paused = Duration.ZERO;
    Instant at = ASSIGNED_AT;
    for (Act act : acts) {
      at = at.plus(act.later());
      if (stand.next().contains(act.to())) {
        Moved moved = made(stand, act.to(), at);
        paused = paused.plus(stoodStill(stand, at));
        stand = stand.after(moved);
        assertThat(IN_DAYS.finishBy(stand)).isEqualTo(DAYS.plus(IN_DAYS.finishBy(), paused));
        assertThat(moved.workedMinutes()).satisfiesAnyOf(
            none -> assertThat(none).isNull(), shown -> assertThat(shown).isNotNegative());
      }
    }
  }

  @Property(tries = 300)
  void what_is_said_does_not_depend_on_how_often_one_looks(@ForAll("acts") List<Act> acts) {
    assertThat(said(acts, true)).containsExactlyElementsOf(said(acts, false)).doesNotHaveDuplicates();
  }

  @Property(tries = 300)
  void there_is_something_to_say_exactly_when_the_next_look_is_past(@ForAll("acts") List<Act> acts) {
    FollowUp stand = assigned();
    List<Breach> said = new ArrayList<>();
    Instant at = ASSIGNED_AT;
    for (Act act : acts) {
      at = at.plus(act.later());
      boolean past = WATCH.next(stand, said).isBefore(at);
      List<Breach> due = WATCH.due(stand, said, at);
      assertThat(!due.isEmpty() || stand.lapsed(at, IN_DAYS).isPresent()).isEqualTo(past);
      said.addAll(due);
      if (stand.next().contains(act.to())) {
        stand = stand.after(made(stand, act.to(), at));
      }
    }
  }

  /** What each move says first, and what the looks between say, where there are any. */
  private static List<String> said(List<Act> acts, boolean looksBetween) {
    FollowUp stand = assigned();
    List<Breach> said = new ArrayList<>();
    Instant at = ASSIGNED_AT;
    for (Act act : acts) {
      for (int part = 1; part < 5 && looksBetween; part++) {
        said.addAll(WATCH.due(stand, said, at.plus(act.later().multipliedBy(part).dividedBy(5))));
      }
      at = at.plus(act.later());
      if (stand.next().contains(act.to())) {
        said.addAll(WATCH.due(stand, said, at));
        stand = stand.after(made(stand, act.to(), at));
      }
    }
    said.addAll(WATCH.due(stand, said, at));
    return said.stream().map(one -> "%s/%d/%d".formatted(one.clock(), one.run(), one.level())).toList();
  }

  private static Moved made(FollowUp stand, FollowUpStatus to, Instant at) {
    return stand.allowed().contains(to)
        ? stand.moved(move(to), at, IN_DAYS)
        : stand.lapsed(at, IN_DAYS)
            .or(() -> stand.supplied(null, at, IN_DAYS))
            .or(() -> stand.confirmed(stand.resolution(), null, at, IN_DAYS))
            .or(() -> stand.disputed(stand.resolution(), "belum", at, IN_DAYS))
            .or(() -> stand.withdrawn("salah", "koordinator", at, IN_DAYS))
            .orElseGet(() -> new Moved(stand.sequence() + 1, at, CLOSED, IN_PROGRESS, "kader", null, null, List.of(),
                null, null, null, null, IN_DAYS.finishByAfter(stand, at), List.of()));
  }

  /** Written a second time: what the finish clock does not count of where it stood. */
  private static Duration stoodStill(FollowUp stand, Instant at) {
    return switch (stand.status()) {
      case NEEDS_INFO -> shorter(DAYS.worked(stand.since(), at), Duration.ofDays(10));
      case SCHEDULED -> shorter(
          DAYS.worked(stand.since(), at),
          DAYS.worked(stand.since(), stand.scheduledFor().plusDays(1).atStartOfDay(WIB).toInstant()));
      case RESOLVED, CLOSED -> DAYS.worked(stand.since(), at);
      case ASSIGNED, ACCEPTED, IN_PROGRESS, RETURNED, WITHDRAWN, UNKNOWN -> Duration.ZERO;
    };
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    Arbitrary<Duration> later = Arbitraries.longs().between(0, 20 * 24 * 60).map(Duration::ofMinutes);
    Arbitrary<FollowUpStatus> to = Arbitraries.of(
        ACCEPTED, NEEDS_INFO, NEEDS_INFO, ASSIGNED, IN_PROGRESS, SCHEDULED, SCHEDULED, RESOLVED, RESOLVED, CLOSED);
    return Combinators.combine(later, to).as(Act::new).list().ofMinSize(1).ofMaxSize(25);
  }
}
