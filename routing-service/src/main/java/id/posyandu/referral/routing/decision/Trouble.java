package id.posyandu.referral.routing.decision;

import static java.util.Comparator.comparingInt;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.routing.decision.Breach.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a case that is held up, by whom, since when.
 *
 * @param to the highest level that was told; null for what came back
 */
public record Trouble(RoutedReferral referral, FollowUpStatus status, Kind kind, Instant since, int level, String to) {

  /**
   * All that is wrong with a case as far as was heard, the oldest first. It follows from what was said alone, in whatever
   * order and however often that was heard.
   */
  public static List<Trouble> of(Case file, List<Breach> breaches) {
    List<Trouble> all = new ArrayList<>();
    for (RoutedReferral referral : file.acting()) {
      for (Kind kind : Kind.values()) {
        breaches.stream()
            .filter(breach -> breach.referral().equals(referral.id()) && breach.kind() == kind)
            .filter(breach -> lasts(breach, file, referral))
            .max(comparingInt(Breach::level))
            .ifPresent(worst -> all.add(new Trouble(
                referral, file.status(referral), kind, worst.since(), worst.level(), worst.to())));
      }
    }
    returned(file).forEach(all::add);
    all.sort(Comparator.comparing(Trouble::since));
    return List.copyOf(all);
  }

  private static Stream<Trouble> returned(Case file) {
    return file.waiting().stream().flatMap(question -> file.referral(question.referral()).stream()
        .map(back -> new Trouble(back, file.status(back), Kind.RETURNED, question.since(), 0, null)));
  }

  /** As opd's clocks run: a pause, a promise or a result ends a breach, and so does the first word for the respond clock. */
  private static boolean lasts(Breach breach, Case file, RoutedReferral referral) {
    FollowUpStatus status = file.status(referral);
    int newest = new Progress(file.moves()).movesOf(referral.id()).mapToInt(Move::sequence).max().orElse(0);
    return switch (breach.kind()) {
      case RESPOND -> newest == 0;
      case FINISH -> isAny(status, FollowUpStatus.ASSIGNED, FollowUpStatus.ACCEPTED, FollowUpStatus.IN_PROGRESS);
      case PROMISE -> status == FollowUpStatus.SCHEDULED && newest <= breach.sequence();
      case SILENT -> isAny(status, FollowUpStatus.ACCEPTED, FollowUpStatus.IN_PROGRESS) && newest <= breach.sequence();
      case RETURNED -> false;
    };
  }

  private static boolean isAny(FollowUpStatus status, FollowUpStatus... of) {
    return Arrays.asList(of).contains(status);
  }
}
