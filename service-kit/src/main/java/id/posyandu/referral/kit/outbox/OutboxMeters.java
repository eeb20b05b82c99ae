package id.posyandu.referral.kit.outbox;

import id.posyandu.referral.kit.wire.Outgoing;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * What to watch of an outbox. Alert when {@code referral.outbox.oldest.seconds} stays above 60: events are accepted and
 * not said. Depth and age are as of the last sweep, which follows every failure, plus what was handed over since.
 */
final class OutboxMeters {
  private final MeterRegistry registry;
  private final String collection;
  private volatile long depth;
  private volatile Instant oldest;

  OutboxMeters(MeterRegistry registry, String collection, IntSupplier handedOver) {
    this.registry = registry;
    this.collection = collection;
    Gauge.builder("referral.outbox.depth", () -> depth + handedOver.getAsInt())
        .description("Documents with events that are accepted and not yet said")
        .tag("collection", collection)
        .register(registry);
    Gauge.builder("referral.outbox.oldest.seconds", this::age)
        .description("Age of the oldest event that is not yet said")
        .tag("collection", collection)
        .register(registry);
  }

  private double age() {
    Instant since = oldest;
    return since == null ? 0 : Math.max(0, Duration.between(since, Instant.now()).toMillis() / 1000.0);
  }

  void swept(long depth, Optional<Instant> oldest) {
    this.depth = depth;
    this.oldest = oldest.orElse(null);
  }

  void said(Outgoing event) {
    registry.counter("referral.events.said", "type", event.type()).increment();
  }

  void failed(int documents) {
    registry.counter("referral.outbox.failures", "collection", collection).increment(documents);
  }
}
