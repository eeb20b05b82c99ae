package id.posyandu.referral.kit.webhooks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one webhook what waits for it, {@value #IN_A_ROW} deliveries at most, and notes how each attempt ended. */
class Teller {
  private static final Logger log = LoggerFactory.getLogger(Teller.class);
  private static final List<String> RESULTS = List.of("delivered", "failed", "dead");
  private static final int IN_A_ROW = 20;
  private static final Duration SPARE = Duration.ofSeconds(10);

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Caller caller;
  private final WebhookSettings settings;
  private final Clock clock;
  private final MeterRegistry meters;

  Teller(
      Webhooks webhooks,
      Deliveries deliveries,
      Caller caller,
      WebhookSettings settings,
      Clock clock,
      MeterRegistry meters) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.caller = caller;
    this.settings = settings;
    this.clock = clock;
    this.meters = meters;
    RESULTS.forEach(this::counter); // from 0 on, or the first of them would be no increase
  }

  /** @return whether more may wait for it just now */
  boolean tell(UUID id) {
    if (deliveries.waiting(id, clock.instant(), 1).isEmpty()) {
      return false;
    }
    Optional<Webhook> leased = webhooks.leased(id, clock.instant(), lease());
    return leased.isPresent() && tellInARow(leased.get());
  }

  /** As long as every attempt may take at the worst, so that no other instance begins before this one has ended. */
  private Duration lease() {
    return settings.patience().multipliedBy(IN_A_ROW).plus(SPARE);
  }

  private boolean tellInARow(Webhook webhook) {
    try {
      List<Delivery> waiting = deliveries.waiting(webhook.id(), clock.instant(), IN_A_ROW);
      for (Delivery delivery : waiting) {
        if (!tell(webhook, delivery)) {
          return false;
        }
      }
      return waiting.size() == IN_A_ROW;
    } finally {
      webhooks.release(webhook.id());
    }
  }

  /** @return whether the address is worth another attempt just now */
  private boolean tell(Webhook webhook, Delivery delivery) {
    Call call = caller.post(webhook, delivery);
    Instant now = clock.instant();
    if (call.well()) {
      deliveries.delivered(delivery.id(), call.status(), now);
      webhooks.answered(webhook.id());
      count("delivered");
      return true;
    }
    failed(delivery, call, now);
    if (call.addressInTrouble()) {
      webhooks.silent(webhook.id(), now.plus(settings.pauseAfter(webhook.failures() + 1)));
    }
    return !call.addressInTrouble();
  }

  private void failed(Delivery delivery, Call call, Instant now) {
    int attempts = delivery.attempts() + 1;
    if (attempts >= settings.attempts()) {
      deliveries.dead(delivery.id(), call.status(), call.problem(), now);
      count("dead");
    } else {
      deliveries.failed(delivery.id(), call.status(), call.problem(), now.plus(settings.pauseAfter(attempts)));
      count("failed");
    }
    log.info("Webhook {} was not told {}: {} ({} of {})",
        delivery.webhook(), delivery.event(), call.problem(), attempts, settings.attempts());
  }

  private void count(String result) {
    counter(result).increment();
  }

  private Counter counter(String result) {
    return meters.counter("referral.webhook.attempts", "result", result);
  }
}
