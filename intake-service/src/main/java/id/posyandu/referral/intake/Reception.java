package id.posyandu.referral.intake;

import com.mongodb.MongoException;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.intake.casefile.Case;
import id.posyandu.referral.intake.casefile.CaseNumber;
import id.posyandu.referral.intake.casefile.Report;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.kit.wire.Topics;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Accepts findings: what this returns is durable, and will be said. */
@Component
class Reception {
  private static final Logger log = LoggerFactory.getLogger(Reception.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MOST_COLLISIONS = 20;

  private final Findings findings;
  private final FindingCheck check;
  private final CurrentCities cities;
  private final CaseTrace traces;
  private final Clock clock;
  private final FindingMeters meters;

  Reception(
      Findings findings, FindingCheck check, CurrentCities cities, CaseTrace traces, Clock clock, FindingMeters meters) {
    this.findings = findings;
    this.check = check;
    this.cities = cities;
    this.traces = traces;
    this.clock = clock;
    this.meters = meters;
  }

  /** @param repeated the finding was accepted before, with the same key */
  record Accepted(FindingDocument finding, boolean repeated) {}

  /**
   * Accepts a finding within the trace that runs now, which becomes the case's.
   *
   * @param key as its header has it; null where there is none
   * @throws Refusal when it is not acceptable
   */
  Accepted accept(byte[] body, String key) {
    return counted(() -> accepted(Body.of(body), IdempotencyKey.of(key)));
  }

  /** The same for one that is read already. */
  Accepted accept(Body body, Optional<IdempotencyKey> key) {
    return counted(() -> accepted(body, key));
  }

  private Accepted counted(Supplier<Accepted> work) {
    try {
      Accepted accepted = work.get();
      if (accepted.repeated()) {
        meters.repeated();
      } else {
        meters.accepted();
      }
      return accepted;
    } catch (Refusal refusal) {
      meters.refused(refusal);
      throw refusal;
    } catch (DataAccessException | MongoException storeIsAway) {
      meters.storeIsAway();
      throw storeIsAway;
    }
  }

  private Accepted accepted(Body body, Optional<IdempotencyKey> key) {
    return acceptedBefore(body, key).orElseGet(() -> acceptedNow(body, key));
  }

  private Optional<Accepted> acceptedBefore(Body body, Optional<IdempotencyKey> key) {
    return key.flatMap(used -> findings.receivedWith(used.value())).map(before -> {
      before.receipt().refuseOther(body.fingerprint());
      return new Accepted(before, true);
    });
  }

  private Accepted acceptedNow(Body body, Optional<IdempotencyKey> key) {
    Instant now = clock.instant();
    Report report = check.checked(body, now);
    Receipt receipt = key.map(used -> new Receipt(used.value(), body.fingerprint(), now)).orElse(null);
    String prefix = cities.get().city(report.area()).map(City::prefix).orElseThrow();
    for (int collisions = 0; ; collisions++) {
      FindingDocument finding = begun(report, CaseNumber.random(prefix, collisions, RANDOM), receipt);
      try {
        findings.add(finding);
        log.info("Accepted {} {} in {}", finding.number(), finding.id(), report.area());
        return new Accepted(finding, false);
      } catch (DuplicateKeyException taken) {
        Optional<Accepted> winner = acceptedBefore(body, key); // the key's, or nobody's: then it was the number
        if (winner.isPresent()) {
          return winner.get();
        }
        if (collisions == MOST_COLLISIONS) {
          throw taken;
        }
      }
    }
  }

  private FindingDocument begun(Report report, String number, Receipt receipt) {
    UUID id = UUID.randomUUID();
    String trace = traces.current();
    Outgoing reported =
        Outgoing.of(
            UUID.randomUUID(), Topics.FINDINGS, report.said(id, number), report.receivedAt(), trace, trace);
    return FindingDocument.begun(Case.begun(id, number, report), receipt, trace, reported);
  }
}
