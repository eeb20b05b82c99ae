package id.posyandu.referral.routing;

import id.posyandu.referral.routing.CaseDocument.UsedKey;
import id.posyandu.referral.routing.decision.Decided;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What becomes of a case after its first decision: kept with all that it says in one write, and then reported. */
@Component
class Changes {
  private final Cases cases;
  private final Telling telling;

  Changes(Cases cases, Telling telling) {
    this.cases = cases;
    this.telling = telling;
  }

  /**
   * @param key under which a person asked for it; null where there was none
   * @return the case after it; empty when somebody else changed it since it was read
   */
  Optional<CaseDocument> make(CaseDocument read, Decided decided, UsedKey key, Instant at) {
    Optional<CaseDocument> changed = cases.changed(read, decided.file(), telling.of(decided, read.trace(), at), key);
    changed.ifPresent(kept -> telling.report(decided));
    return changed;
  }
}
