package id.posyandu.referral.reporting.casebook;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.RoutedReferral;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a list says of a case and no number needs. Like the fold beside it, it bears any event any number of times and in any
 * order: what can be said again goes by revision, by sequence or by the earliest time. No words of anybody are in it.
 *
 * @param number such as {@code MJK-7K3Q}; null until the finding itself was heard
 * @param people how many it concerns; null while unknown
 * @param chosen categories of the cadre's own
 * @param asked the newest question to a person; null while none was heard
 * @param decided the newest decision; null while none was heard
 * @param steps by referral
 */
record Label(String number, Integer people, List<String> chosen, Ranked asked, Ranked decided, Map<String, Step> steps) {
  static final Label BLANK = new Label(null, null, List.of(), null, null, Map.of());

  record Ranked(int revision, List<String> categories) {}

  /**
   * How far a department is with a referral.
   *
   * @param assigned when it was first given to it; null until that was heard
   * @param unit within the department, by the newest decision; null where it is the department as a whole
   * @param respondBy until when it was to respond by the newest decision, of that revision
   * @param limit until when it was to be finished by that decision
   * @param sequence of the newest move, 0 while there is none
   * @param moved when that was
   * @param finishBy until when it is to be finished, by that move
   * @param promise the newest; null while there was none
   */
  record Step(
      Instant assigned,
      String unit,
      Instant respondBy,
      Instant limit,
      int revision,
      int sequence,
      Instant moved,
      Instant finishBy,
      Promise promise) {
    static final Step NONE = new Step(null, null, null, null, 0, 0, null, null, null);

    record Promise(int sequence, LocalDate day) {}

    /** When it came to stand where it stands. */
    Instant since() {
      return moved == null ? assigned : moved;
    }

    /**
     * When the clock that runs for the department is out, as in the case file: nobody who has not responded is asked to be
     * finished first, a promised day ends at midnight of its city, and while the cadre is asked none runs.
     */
    Instant until(FollowUpStatus status, ZoneId zone) {
      return switch (status) {
        case ASSIGNED -> sequence == 0 && respondBy != null ? respondBy : finish();
        case ACCEPTED, IN_PROGRESS, UNKNOWN -> finish();
        case SCHEDULED -> promise == null ? finish() : promise.day().plusDays(1).atStartOfDay(zone).toInstant();
        case NEEDS_INFO, RESOLVED, CLOSED, RETURNED, WITHDRAWN -> null;
      };
    }

    private Instant finish() {
      return finishBy == null ? limit : finishBy;
    }

    private Step after(RoutedReferral listed, int of, Instant time) {
      boolean newer = of > revision;
      boolean earlier = assigned == null || time.isBefore(assigned);
      return new Step(
          earlier ? time : assigned,
          newer ? listed.unit() : unit,
          newer ? listed.respondBy() : respondBy,
          newer ? listed.finishBy() : limit,
          newer ? of : revision,
          sequence,
          moved,
          finishBy,
          promise);
    }

    private Step after(ReferralMoved move, Instant time) {
      Promise newest = promised(move);
      return move.sequence() > sequence
          ? new Step(assigned, unit, respondBy, limit, revision, move.sequence(), time, move.finishBy(), newest)
          : new Step(assigned, unit, respondBy, limit, revision, sequence, moved, finishBy, newest);
    }

    /** What is put back after a question names no day and keeps the one that was promised. */
    private Promise promised(ReferralMoved move) {
      boolean newer = move.scheduledFor() != null && (promise == null || move.sequence() > promise.sequence());
      return newer ? new Promise(move.sequence(), move.scheduledFor()) : promise;
    }
  }

  Label after(Event event, Instant time) {
    if (event instanceof FindingReported reported) {
      return new Label(reported.number(), reported.people(), reported.categories(), asked, decided, steps);
    }
    if (event instanceof FindingTriaged triaged) {
      return new Label(number, people, chosen, newer(asked, triaged.revision(), triaged.categories()), decided, steps);
    }
    if (event instanceof FindingRouted routed) {
      var all = new HashMap<>(steps);
      routed.referrals().forEach(one -> all.put(one.id().toString(), step(one.id()).after(one, routed.revision(), time)));
      return new Label(number, people, chosen, asked, newer(decided, routed.revision(), routed.categories()), all);
    }
    if (event instanceof ReferralMoved moved) {
      var all = new HashMap<>(steps);
      all.put(moved.referral().toString(), step(moved.referral()).after(moved, time));
      return new Label(number, people, chosen, asked, decided, all);
    }
    return this;
  }

  private static Ranked newer(Ranked known, int revision, List<String> categories) {
    return known == null || revision > known.revision() ? new Ranked(revision, categories) : known;
  }

  Step step(Object referral) {
    return steps.getOrDefault(referral.toString(), Step.NONE);
  }

  /** Those of the decision; before there is one, what the cadre chose and what the machine ranks, both. */
  List<String> categories() {
    if (decided != null) {
      return decided.categories();
    }
    var ranked = asked == null ? Stream.<String>of() : asked.categories().stream();
    return List.copyOf(new TreeSet<>(Stream.concat(chosen.stream(), ranked).toList()));
  }
}
