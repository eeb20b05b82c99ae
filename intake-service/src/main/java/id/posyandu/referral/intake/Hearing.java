package id.posyandu.referral.intake;

import id.posyandu.referral.intake.casefile.Case;
import id.posyandu.referral.intake.casefile.Told;
import id.posyandu.referral.kit.wire.Heard;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Files what the other services say. Each event has a place of its own in its case, so one that comes twice, late or
 * before its time changes nothing but what it says itself.
 */
@Component
class Hearing {
  private static final Logger log = LoggerFactory.getLogger(Hearing.class);
  private static final int TRIES = 20;

  private final Findings findings;

  Hearing(Findings findings) {
    this.findings = findings;
  }

  void note(Heard heard) {
    Told told = new Told(heard.event(), heard.time());
    told.place().ifPresent(place -> file(heard.event().finding(), told, place));
  }

  private void file(UUID finding, Told told, String place) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<FindingDocument> known = findings.of(finding);
      if (known.isEmpty()) {
        log.warn("Heard {} of {}, which is not among our findings", place, finding);
        return;
      }
      FindingDocument before = known.get();
      if (before.heard().containsKey(place)) {
        return;
      }
      Case after = before.known().with(told);
      if (findings.noted(before, told, after)) {
        log.info("Filed {} of {}: {}", place, before.number(), after.status());
        return;
      }
    }
    throw new OptimisticLockingFailureException("Too many events of one case at once");
  }
}
