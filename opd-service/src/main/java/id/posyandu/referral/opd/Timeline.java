package id.posyandu.referral.opd;

import id.posyandu.referral.opd.ReferralSheet.Step;
import id.posyandu.referral.opd.followup.Breach;
import id.posyandu.referral.opd.followup.Handover;
import id.posyandu.referral.opd.followup.Moved;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What happened to a referral, the newest first. */
final class Timeline {
  private static final Comparator<Step> NEWEST_FIRST = Comparator.comparing(Step::at).reversed();

  private Timeline() {}

  static List<Step> of(ReferralDocument referral) {
    return Stream.of(
            newestFirst(referral.history().stream().map(Timeline::moved)),
            newestFirst(referral.handovers().stream().map(Timeline::handed)),
            newestFirst(referral.breaches().stream().map(Timeline::late)),
            Stream.of(assigned(referral.assignedAt())))
        .flatMap(steps -> steps)
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /** What another department did; where its words are for itself alone, only how far it came. */
  static List<Step> of(Neighbours.Did did) {
    return newestFirst(did.moves().stream().map(did.restricted() ? Timeline::movedWithoutWords : Timeline::moved)).toList();
  }

  /** Of what happened in the same moment, the later one is the newer. */
  private static Stream<Step> newestFirst(Stream<Step> steps) {
    List<Step> all = steps.toList();
    return IntStream.range(0, all.size()).mapToObj(i -> all.get(all.size() - 1 - i));
  }

  static Step moved(Moved moved) {
    return new Step(
        "MOVED", moved.at(), moved.to(), moved.by(), null, moved.note(), moved.scheduledFor(), moved.outcome(), null,
        Papers.of(moved.attachments(), moved.evidence()));
  }

  private static Step movedWithoutWords(Moved moved) {
    return new Step(
        "MOVED", moved.at(), moved.to(), null, null, null, moved.scheduledFor(), null, null, List.of());
  }

  private static Step handed(Handover handed) {
    return new Step("HANDED", handed.at(), null, handed.by(), handed.assignee(), null, null, null, null, List.of());
  }

  private static Step late(Breach breach) {
    return new Step("LATE", breach.at(), null, breach.to(), null, null, null, null, breach.clock(), List.of());
  }

  private static Step assigned(Instant at) {
    return new Step("ASSIGNED", at, null, null, null, null, null, null, null, List.of());
  }
}
