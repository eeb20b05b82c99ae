package id.posyandu.referral.intake.casefile;

import static java.util.Comparator.comparing;

import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.ReferralOverdue;
import id.posyandu.referral.events.ReferralSilent;
import id.posyandu.referral.intake.casefile.TimelineEntry.Happening;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What happened in a case, by the events' own times. At the same instant what the cadre said stands before what it did: her
 * answer and the move that follows from it bear one time.
 */
final class Timeline {
  private final List<TimelineEntry> entries = new ArrayList<>();

  private Timeline() {}

  static List<TimelineEntry> of(Case known, List<Incoming> incoming) {
    Timeline timeline = new Timeline();
    String cadre = known.report().cadre();
    timeline.entries.add(TimelineEntry.of(known.report().receivedAt(), Happening.REPORTED, cadre, null));
    timeline.add(known.acts(), cadre);
    known.decisions().forEach(decision -> timeline.entries.add(decided(decision)));
    known.moves().forEach(move -> timeline.entries.add(moved(move)));
    known.reminders().forEach(reminder -> timeline.entries.add(reminded(reminder)));
    incoming.forEach(one -> timeline.add(one.link(), one.finding()));
    timeline.entries.sort(comparing(TimelineEntry::at));
    return List.copyOf(timeline.entries);
  }

  private static TimelineEntry decided(Told told) {
    if (told.event() instanceof FindingTriaged triaged) {
      String reason = triaged.reason() == null ? null : triaged.reason().name();
      return TimelineEntry.of(told.at(), Happening.TRIAGED, null, reason);
    }
    if (told.event() instanceof FindingRouted routed) {
      return TimelineEntry.of(told.at(), Happening.ROUTED, routed.by(), null);
    }
    FindingDismissed dismissed = (FindingDismissed) told.event();
    String why = dismissed.note() == null ? dismissed.code() : dismissed.note();
    return TimelineEntry.of(told.at(), Happening.DISMISSED, dismissed.by(), why);
  }

  private static TimelineEntry moved(Told told) {
    ReferralMoved move = (ReferralMoved) told.event();
    return TimelineEntry.of(
        told.at(), Happening.MOVED, move.referral(), move.by(), move.to(), move.note(), move.attachments());
  }

  private static TimelineEntry reminded(Told told) {
    if (told.event() instanceof ReferralOverdue overdue) {
      return new TimelineEntry(
          told.at(), Happening.OVERDUE, overdue.referral(), null, null, null, List.of(), overdue.clock(),
          overdue.level(), overdue.to(), null, null);
    }
    ReferralSilent silent = (ReferralSilent) told.event();
    return new TimelineEntry(
        told.at(), Happening.SILENT, silent.referral(), null, null, null, List.of(), null, silent.level(), silent.to(),
        silent.workingDays(), null);
  }

  private void add(Acts acts, String cadre) {
    acts.answers().stream().sorted(comparing(Answer::place)).forEach(answer -> entries.add(TimelineEntry.of(
        answer.at(), Happening.valueOf(answer.reply().name()), answer.referral(), cadre, null, answer.maskedNote(),
        List.of())));
    acts.additions().stream().map(Addition::masked).forEach(addition -> entries.add(TimelineEntry.of(
        addition.at(), Happening.ADDED, addition.referral(), addition.by(), null, addition.text(),
        addition.attachments())));
    if (acts.withdrawal() != null) {
      Withdrawal withdrawal = acts.withdrawal().masked();
      entries.add(
          TimelineEntry.of(withdrawal.at(), Happening.WITHDRAWN_BY_CADRE, withdrawal.by(), withdrawal.reason()));
    }
    acts.verifications().forEach(seen -> entries.add(TimelineEntry.of(
        seen.at(), Happening.VERIFIED, seen.referral(), seen.cadre(), null, said(seen), List.of())));
    acts.links().forEach(link -> add(link, link.finding()));
  }

  private static String said(Verification seen) {
    return seen.note() == null ? seen.outcome().name() : seen.outcome() + ": " + seen.maskedNote();
  }

  private void add(Link link, UUID other) {
    String what = link.note() == null ? link.relation().name() : link.relation() + ": " + link.maskedNote();
    entries.add(TimelineEntry.linked(link.at(), Happening.LINKED, other, link.by(), what));
    if (!link.holds()) {
      Unlinking how = link.takenBack();
      entries.add(TimelineEntry.linked(how.at(), Happening.UNLINKED, other, how.by(), how.maskedNote()));
    }
  }
}
