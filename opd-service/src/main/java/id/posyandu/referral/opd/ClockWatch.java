package id.posyandu.referral.opd;

import com.mongodb.MongoException;
import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.opd.followup.Moved;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says what clocks have to say when nobody moves, and does what falls to the system once the cadre keeps silent.
 *
 * <p>Every instance watches all referrals. Each write holds only on the referral as it was read, and what is said lies in
 * it: of two instances one writes, a crash before the write leaves all to the next look, and one after it leaves the
 * saying to the relay. So a clock, run and level is written once and has one event with one id, whoever watches and
 * whatever crashes; the relay may say that event more than once, as any other, and no reader counts it twice.
 */
@Component
class ClockWatch {
  private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);

  private final Referrals referrals;
  private final WatchList list;
  private final Timing timing;
  private final CaseTrace traces;
  private final int page;

  ClockWatch(Referrals referrals, WatchList list, Timing timing, CaseTrace traces, OpdSettings settings) {
    this.referrals = referrals;
    this.list = list;
    this.timing = timing;
    this.traces = traces;
    this.page = settings.watch().page();
  }

  /** While the store is away nothing is lost: it all is still due at a later look. */
  @Scheduled(fixedDelayString = "${opd.watch.every}")
  void look() {
    try {
      takeIn();
      lookAtAllUntil(timing.now());
    } catch (DataAccessException | MongoException storeIsAway) {
      log.warn("The clocks could not be watched just now: {}", storeIsAway.getMessage());
    }
  }

  private void takeIn() {
    int taken;
    do {
      taken = list.takeIn(page);
    } while (taken == page);
  }

  /** Page by page, and past each referral once a look: what fails or has just moved waits for the next one. */
  private void lookAtAllUntil(Instant now) {
    ReferralDocument last = null;
    List<ReferralDocument> due;
    do {
      due = list.due(now, last, page);
      due.forEach(referral -> lookAt(referral, now));
      last = due.isEmpty() ? null : due.get(due.size() - 1);
    } while (due.size() == page);
  }

  /** What is wrong with one referral must not stop the clocks of all others. */
  private void lookAt(ReferralDocument referral, Instant now) {
    try {
      traces.within(referral.trace(), "watch referral", () -> act(referral, now));
    } catch (DataAccessException | MongoException storeIsAway) {
      throw storeIsAway;
    } catch (RuntimeException broken) {
      log.error("The clocks of referral {} cannot be watched", referral.id(), broken);
    }
  }

  private Optional<ReferralDocument> act(ReferralDocument referral, Instant now) {
    Optional<Moved> lapsed = referral.followUp().lapsed(now, timing.of(referral));
    return lapsed.isPresent()
        ? referrals.move(referral, lapsed.get(), Optional.empty())
        : referrals.watched(referral, now);
  }
}
