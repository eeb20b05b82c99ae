package id.posyandu.referral.intake.casefile;

import static java.util.Comparator.comparing;

import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.intake.casefile.TimelineEntry.Happening;
import java.util.ArrayList;
import java.util.List;

/** What happened in a case, by the events' own times; what happened at the same instant stands by its number. */
final class Timeline {
  private Timeline() {}

  static List<TimelineEntry> of(Case known) {
    List<TimelineEntry> entries = new ArrayList<>();
    String cadre = known.report().cadre();
    entries.add(new TimelineEntry(known.report().receivedAt(), Happening.REPORTED, null, cadre, null, null));
    known.decisions().forEach(decision -> entries.add(decided(decision)));
    known.moves().forEach(move -> entries.add(moved(move)));
    known.answers().stream().sorted(comparing(Answer::place)).forEach(answer -> entries.add(answered(answer, cadre)));
    entries.sort(comparing(TimelineEntry::at));
    return List.copyOf(entries);
  }

  private static TimelineEntry decided(Told told) {
    if (told.event() instanceof FindingTriaged triaged) {
      String reason = triaged.reason() == null ? null : triaged.reason().name();
      return new TimelineEntry(told.at(), Happening.TRIAGED, null, null, null, reason);
    }
    if (told.event() instanceof FindingRouted routed) {
      return new TimelineEntry(told.at(), Happening.ROUTED, null, routed.by(), null, null);
    }
    FindingDismissed dismissed = (FindingDismissed) told.event();
    String why = dismissed.note() == null ? dismissed.code() : dismissed.note();
    return new TimelineEntry(told.at(), Happening.DISMISSED, null, dismissed.by(), null, why);
  }

  private static TimelineEntry moved(Told told) {
    ReferralMoved move = (ReferralMoved) told.event();
    return new TimelineEntry(told.at(), Happening.MOVED, move.referral(), move.by(), move.to(), move.note());
  }

  private static TimelineEntry answered(Answer answer, String cadre) {
    Happening happening = Happening.valueOf(answer.reply().name());
    return new TimelineEntry(answer.at(), happening, answer.referral(), cadre, null, answer.maskedNote());
  }
}
