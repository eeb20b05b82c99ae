package id.posyandu.referral.intake;

import id.posyandu.referral.kit.web.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * What comes in. {@code accepted + refused + repeated} is what was asked of us, but for bodies that are too large or of
 * another content type: these are turned away before they are findings.
 */
@Component
class FindingMeters {
  private final MeterRegistry registry;
  private final Counter accepted;
  private final Counter repeated;

  FindingMeters(MeterRegistry registry) {
    this.registry = registry;
    this.accepted =
        Counter.builder("referral.findings.accepted").description("Findings that are kept durably").register(registry);
    this.repeated =
        Counter.builder("referral.findings.repeated").description("Findings sent again by key").register(registry);
    for (String reason : new String[] {"malformed", "invalid", "store-away"}) {
      refused(reason).increment(0);
    }
  }

  void accepted() {
    accepted.increment();
  }

  void repeated() {
    repeated.increment();
  }

  void refused(Refusal refusal) {
    refused(refusal.status().value() == 400 ? "malformed" : "invalid").increment();
  }

  void storeIsAway() {
    refused("store-away").increment();
  }

  private Counter refused(String reason) {
    return Counter.builder("referral.findings.refused")
        .description("Findings that were not kept, by reason")
        .tag("reason", reason)
        .register(registry);
  }
}
