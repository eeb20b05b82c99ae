package id.posyandu.referral.opd;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.EventType;
import id.posyandu.referral.events.FindingAdded;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.events.ReferralConfirmed;
import id.posyandu.referral.events.ReferralDisputed;
import id.posyandu.referral.events.ReferralWithdrawn;
import id.posyandu.referral.kit.wire.Heard;
import id.posyandu.referral.kit.wire.Unreadable;
import id.posyandu.referral.opd.followup.Clocks;
import id.posyandu.referral.opd.followup.FollowUp;
import id.posyandu.referral.opd.followup.Moved;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What events do to referrals. Everything may arrive twice: opening is an insert by id, a withdrawal finds nothing left
 * to withdraw, an answer names the resolution that it answers. What changes nothing is counted.
 */
@Component
class Hearing {
  private static final Logger log = LoggerFactory.getLogger(Hearing.class);

  /** Of what the cadre added. */
  private static final int LONGEST_NOTE = 500;

  private final Referrals referrals;
  private final EarlyWithdrawals early;
  private final Additions additions;
  private final Timing timing;
  private final MeterRegistry meters;

  Hearing(Referrals referrals, EarlyWithdrawals early, Additions additions, Timing timing, MeterRegistry meters) {
    this.referrals = referrals;
    this.early = early;
    this.additions = additions;
    this.timing = timing;
    this.meters = meters;
  }

  /** From the topic of a department. */
  void assignments(Heard heard) {
    Event event = heard.event();
    if (event instanceof ReferralAssigned assigned) {
      required(assigned.id(), "id");
      required(assigned.opd(), "opd");
      referrals.open(assigned, heard);
      early.of(assigned.id()).ifPresent(this::withdraw);
    } else if (event instanceof ReferralWithdrawn withdrawn) {
      required(withdrawn.referral(), "referral");
      withdraw(new EarlyWithdrawals.Withdrawal(
          withdrawn.referral(), withdrawn.reason(), withdrawn.by(), heard.time()));
    } else {
      ignored(event, "not-ours");
    }
  }

  /** From the cadres, by way of intake. */
  void answers(Heard heard) {
    Event event = heard.event();
    if (event instanceof ReferralConfirmed yes) {
      answer(yes, yes.referral(), (stand, clocks) -> stand.confirmed(yes.sequence(), yes.note(), heard.time(), clocks));
    } else if (event instanceof ReferralDisputed no) {
      answer(no, no.referral(), (stand, clocks) -> stand.disputed(no.sequence(), no.note(), heard.time(), clocks));
    } else if (event instanceof FindingAdded added) {
      added(added, heard);
    } else {
      ignored(event, "not-ours");
    }
  }

  /**
   * It is kept before it moves anything: heard again after a crash between the two, it moves what is left to move. An
   * old one moves nothing, for it answers no question that was asked after it.
   */
  private void added(FindingAdded added, Heard heard) {
    required(added.addition(), "addition");
    required(added.finding(), "finding");
    additions.keep(added, heard);
    referrals.ofFindings(List.of(added.finding())).stream()
        .map(Sibling::id)
        .filter(referral -> added.referral() == null || added.referral().equals(referral))
        .flatMap(referral -> referrals.find(referral).stream())
        .forEach(referral ->
            moved(referral, (stand, clocks) -> stand.supplied(noteOf(added), heard.time(), clocks)));
  }

  /** Her words, as far as a note goes; whole they stand among the additions. */
  private static String noteOf(FindingAdded added) {
    String text = added.text();
    return text == null || text.length() <= LONGEST_NOTE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_NOTE - 1))) + "…";
  }

  private void answer(Event event, UUID referral, BiFunction<FollowUp, Clocks, Optional<Moved>> decision) {
    required(referral, "referral");
    Optional<ReferralDocument> known = referrals.find(referral);
    if (known.isEmpty()) {
      ignored(event, "unknown-referral");
    } else if (!moved(known.get(), decision)) {
      ignored(event, "nothing-awaits-it");
    }
  }

  /**
   * A withdrawal may overtake its assignment. It is kept aside before the referral is looked for once more, and opening a
   * referral is followed by a look at what is kept aside: whichever comes second sees the other.
   */
  private void withdraw(EarlyWithdrawals.Withdrawal withdrawal) {
    Optional<ReferralDocument> known = referrals.find(withdrawal.referral());
    if (known.isEmpty()) {
      early.keep(withdrawal);
      known = referrals.find(withdrawal.referral());
    }
    known.ifPresent(referral -> {
      moved(
          referral,
          (stand, clocks) -> stand.withdrawn(withdrawal.reason(), withdrawal.by(), withdrawal.at(), clocks));
      early.forget(referral.id());
    });
  }

  private boolean moved(ReferralDocument referral, BiFunction<FollowUp, Clocks, Optional<Moved>> decision) {
    return Persistence.until(() -> {
      ReferralDocument newest = referrals.find(referral.id()).orElse(referral);
      Optional<Moved> move = decision.apply(newest.followUp(), timing.of(newest));
      return move.isEmpty()
          ? Optional.of(false)
          : referrals.move(newest, move.get(), Optional.empty()).map(written -> true);
    });
  }

  private static void required(Object member, String name) {
    if (member == null) {
      throw new Unreadable(name + " is missing");
    }
  }

  private void ignored(Event event, String reason) {
    String type = EventType.of(event).wireName();
    meters.counter("referral.events.ignored", "type", type, "reason", reason).increment();
    log.info("{} of finding {} changes nothing: {}", type, event.finding(), reason);
  }
}
