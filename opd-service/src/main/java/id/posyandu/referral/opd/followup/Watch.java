package id.posyandu.referral.opd.followup;

import static id.posyandu.referral.opd.followup.Watched.SILENCE;

import id.posyandu.referral.cities.Rung;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps an eye on one referral: who is to be told of what by now, and when to look again. While a breach lasts, one level
 * of the city's ladder after the other is told; what ends it (a move, a pause) ends the climbing, too.
 *
 * @param overdue the ladder for clocks that ran out, counted from then
 * @param silence the ladder for a referral that was taken and does not move, counted from its last move
 */
public record Watch(Clocks clocks, List<Rung> overdue, List<Rung> silence) {
  private static final Comparator<Step> IN_ORDER =
      Comparator.comparing(Step::when).thenComparing(Step::clock).thenComparing(step -> step.rung().level());

  /** What is to be said by then and was not yet, in the order in which it fell due. */
  public List<Breach> due(FollowUp stand, List<Breach> said, Instant now) {
    return ahead(stand, said)
        .filter(step -> step.when().isBefore(now))
        .sorted(IN_ORDER)
        .map(step -> step.said(stand, now, clocks))
        .toList();
  }

  /** When there is next something to say or to do about it, unless it moves before; the end of time where there is not. */
  public Instant next(FollowUp stand, List<Breach> said) {
    Stream<Instant> told = ahead(stand, said).map(Step::when);
    return Stream.concat(told, Stream.ofNullable(clocks.patientUntil(stand)))
        .min(Comparator.naturalOrder())
        .orElse(Clocks.NEVER);
  }

  private Stream<Step> ahead(FollowUp stand, List<Breach> said) {
    Stream<Step> clocksOut =
        clocks.running(stand).entrySet().stream()
            .flatMap(clock -> steps(clock.getKey(), run(clock.getKey(), stand), clock.getValue(), overdue));
    return Stream.concat(clocksOut, silent(stand)).filter(step -> said.stream().noneMatch(step::isCoveredBy));
  }

  private Stream<Step> silent(FollowUp stand) {
    return switch (stand.status()) {
      case ACCEPTED, IN_PROGRESS -> steps(SILENCE, run(SILENCE, stand), stand.since(), silence);
      case ASSIGNED, NEEDS_INFO, SCHEDULED, RESOLVED, CLOSED, RETURNED, WITHDRAWN, UNKNOWN -> Stream.of();
    };
  }

  private Stream<Step> steps(Watched clock, int run, Instant start, List<Rung> ladder) {
    return ladder.stream().map(rung -> new Step(clock, run, rung, start, rung.dueFrom(start, clocks.days())));
  }

  /** One that was put back keeps its promise, and so its run. */
  private static int run(Watched clock, FollowUp stand) {
    return switch (clock) {
      case RESPOND, FINISH -> 0;
      case PROMISE -> Math.toIntExact(stand.scheduledFor().toEpochDay());
      case SILENCE -> stand.sequence();
    };
  }

  /** A level that is yet to be told, if the breach lasts until then. */
  private record Step(Watched clock, int run, Rung rung, Instant start, Instant when) {

    boolean isCoveredBy(Breach said) {
      return said.covers(clock, run, rung.level());
    }

    Breach said(FollowUp stand, Instant now, Clocks clocks) {
      int workingDays = Math.toIntExact(clocks.days().worked(start, now).toDays());
      return new Breach(clock, run, rung.level(), rung.to(), start, now, stand.sequence(), workingDays);
    }
  }
}
