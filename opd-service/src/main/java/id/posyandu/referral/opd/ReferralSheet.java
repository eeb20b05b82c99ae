package id.posyandu.referral.opd;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.kit.pages.Marked;
import id.posyandu.referral.opd.followup.Watched;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One referral as people see it.
 *
 * @param facts all that REST tells of it
 * @param text what was reported, in pieces, with the words marked that led to this department; none where it is erased
 * @param otherBecause those that do not stand in the text as they are
 * @param posyandu its name, or its number; null where none was named
 * @param clocks what runs, the earliest first
 * @param paused until when the department's own clock stands still at the latest; null while it runs, or none does
 * @param timeline the newest first
 * @param mayLook whether its department may ask whom it concerns
 * @param version changes when anything that it shows does
 */
record ReferralSheet(
    ReferralView facts,
    ZoneId zone,
    List<Marked> text,
    List<String> otherBecause,
    String place,
    String posyandu,
    String categories,
    List<Paper> papers,
    List<Clock> clocks,
    Instant paused,
    List<Step> timeline,
    List<Other> others,
    List<Added> additions,
    List<Choice> choices,
    boolean mayLook,
    LocalDate today,
    LocalDate lastDay,
    String version) {

  private static final Set<String> NO_OFFICERS = Set.of("kader", "sistem", "koordinator", "null");

  /** The first day that may be promised. */
  public LocalDate firstDay() {
    return today.plusDays(1);
  }

  /** Officers who had a part in it, to be named again. */
  public List<String> colleagues() {
    return Stream.concat(
            facts.handovers().stream().flatMap(one -> Stream.of(one.by(), String.valueOf(one.assignee()))),
            facts.history().stream().map(ReferralView.Entry::by))
        .filter(name -> !NO_OFFICERS.contains(name))
        .distinct()
        .toList();
  }

  record Clock(Watched what, Instant until, boolean over) {}

  /**
   * Something that happened.
   *
   * @param what ASSIGNED, MOVED, HANDED or LATE
   * @param to MOVED: the status it came to
   * @param who MOVED, HANDED: who did it; LATE: who was told
   * @param whom HANDED: to whom; null for nobody
   * @param clock LATE: which one ran out
   */
  record Step(
      String what,
      Instant at,
      FollowUpStatus to,
      String who,
      String whom,
      String note,
      LocalDate day,
      Outcome outcome,
      Watched clock,
      List<Paper> papers) {}

  /** @param silent whether its words are for its own unit alone */
  record Other(OtherDepartment department, List<Step> steps, boolean silent) {}

  record Added(Instant at, String text, List<Paper> papers) {}

  /**
   * A photo or paper kept elsewhere, or its hash.
   *
   * @param href null for what is no web address
   * @param kind of a message: photo, video, sound, pdf or file
   */
  record Paper(String href, String words, String kind, Instant takenAt) {}

  /**
   * A move that may be made now.
   *
   * @param name of a message
   * @param key that opens it
   */
  record Choice(FollowUpStatus to, String name, String key, boolean needsNote, boolean needsDay, boolean hasOutcome) {
    /** Made with one press: there is nothing that must be said. */
    public boolean isQuick() {
      return to == FollowUpStatus.ACCEPTED;
    }
  }
}
