package id.posyandu.referral.routing.decision;

import static id.posyandu.referral.routing.Findings.MIJI;
import static id.posyandu.referral.routing.Findings.RECEIVED;
import static id.posyandu.referral.routing.Findings.finding;
import static id.posyandu.referral.routing.decision.Readings.CITIES;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.routing.reading.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The coordinator's desk: what she may do with a case, a day after it was received. */
final class Desk {
  static final Instant NOW = RECEIVED.plus(Duration.ofDays(1));
  static final Router ROUTER = new Router(CITIES);

  private Desk() {}

  static Case opened(Reading reading) {
    return ROUTER.first(finding(MIJI, "…", null), reading, RECEIVED).file();
  }

  static Case returned(Case file, int which) {
    return ROUTER.returned(file, file.referrals().get(which).id(), "bukan kami", NOW).orElseThrow().file();
  }

  /** Its department moved it once, to that status. */
  static Case moved(Case file, int which, FollowUpStatus to) {
    List<Move> moves = new ArrayList<>(file.moves());
    moves.add(new Move(file.referrals().get(which).id(), 1, FollowUpStatus.ASSIGNED, to, NOW, "petugas-x", null));
    return new Case(
        file.finding(),
        file.understood(),
        file.revision(),
        file.referrals(),
        file.waiting(),
        file.decided(),
        file.likelyDuplicates(),
        file.amendments(),
        moves);
  }

  static Decided answered(Case file, Verdict verdict) {
    return ROUTER.answered(file, file.waiting().get(0), verdict, NOW);
  }

  static Decided gained(Case file, Verdict verdict) {
    return ROUTER.gained(file, verdict, NOW).orElseThrow();
  }

  static Decided takenBack(Case file, int which, String reason) {
    return ROUTER.takenBack(file, file.referrals().get(which).id(), dismissal(reason), NOW);
  }

  static Verdict byCategories(String... categories) {
    return new Verdict(List.of(categories), null, null, null, null, "bu Tim");
  }

  static Verdict byOpds(String... opds) {
    return new Verdict(null, List.of(opds), null, null, null, "bu Tim");
  }

  static Verdict dismissal(String why) {
    return new Verdict(null, null, why, null, null, "bu Tim");
  }

  static <E extends Event> E one(Decided decided, Class<E> kind) {
    return all(decided, kind).get(0);
  }

  static <E extends Event> List<E> all(Decided decided, Class<E> kind) {
    return decided.says().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static List<RoutedReferral> listed(Decided decided) {
    return one(decided, FindingRouted.class).referrals();
  }
}
