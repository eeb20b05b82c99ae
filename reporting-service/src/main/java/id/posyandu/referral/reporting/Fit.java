package id.posyandu.referral.reporting;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FieldsDeclared;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingVerified;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.ReferralOverdue;
import id.posyandu.referral.events.ReferralSilent;
import id.posyandu.referral.kit.wire.Heard;
import id.posyandu.referral.kit.wire.Unreadable;
import id.posyandu.referral.reporting.cases.Places;
import java.time.Instant;
import java.util.regex.Pattern;

/** What an event must have to be folded; without it, it is a dead letter, for a fold that fails would stop for good. */
public final class Fit {
  /** Periods are written with four digits. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private static final Pattern MONTH = Pattern.compile("[2-9][0-9]{3}-(0[1-9]|1[0-2])");

  private Fit() {}

  /** @throws Unreadable when something is missing */
  public static Event checked(Heard heard) {
    Event event = heard.event();
    demand(datable(event.receivedAt()), "receivedAt lies in no period");
    demand(datable(heard.time()), "its time lies in no period");
    if (event instanceof ReferralMoved moved) {
      demand(moved.referral() != null && moved.to() != null, "referral or to is missing");
    }
    if (event instanceof ReferralOverdue overdue) {
      demand(overdue.referral() != null && overdue.clock() != null, "referral or clock is missing");
    }
    if (event instanceof ReferralSilent silent) {
      demand(silent.referral() != null, "referral is missing");
    }
    if (event instanceof FindingVerified verified) {
      demand(verified.referral() != null, "referral is missing");
    }
    if (event instanceof FindingRouted routed) {
      demand(routed.referrals().stream().allMatch(one -> one.id() != null), "a referral has no id");
    }
    return event;
  }

  static FieldsDeclared checked(FieldsDeclared declared) {
    demand(declared != null, "empty value");
    demand(declared.receivedAt() != null && datable(declared.receivedAt()), "receivedAt lies in no period");
    demand(declared.period() != null && MONTH.matcher(declared.period()).matches(), "period is no month");
    demand(
        declared.area() != null && Places.leaf(declared.area(), declared.posyandu(), declared.period()).post() != null,
        "posyandu is no registration number of its area");
    return declared;
  }

  private static boolean datable(Instant time) {
    return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
  }

  static void demand(boolean met, String otherwise) {
    if (!met) {
      throw new Unreadable(otherwise);
    }
  }
}
