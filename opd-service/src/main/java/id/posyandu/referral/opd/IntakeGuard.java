package id.posyandu.referral.opd;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Keeps intake's troubles from becoming ours. From the outside in: a few calls at once and no queue, a few tries, a circuit
 * that opens when most calls failed and then refuses at once until intake has had time to come back, and a time limit for
 * each try. What intake answers, be it a refusal, is an answer; only its silence and its faults count as failures.
 */
@Component
class IntakeGuard implements AutoCloseable {
  private static final String INTAKE = "intake";

  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "intake-patience"));
  private final Bulkhead bulkhead;
  private final Retry retry;
  private final CircuitBreaker circuit;
  private final TimeLimiter limit;

  IntakeGuard(IntakeSettings settings, MeterRegistry meters) {
    bulkhead = Bulkhead.of(INTAKE,
        BulkheadConfig.custom().maxConcurrentCalls(settings.atOnce()).maxWaitDuration(Duration.ZERO).build());
    retry = Retry.of(INTAKE,
        RetryConfig.custom()
            .maxAttempts(settings.tries())
            .waitDuration(settings.between())
            .retryExceptions(IntakeIsAway.class)
            .build());
    CircuitBreakerRegistry circuits = CircuitBreakerRegistry.of(
        CircuitBreakerConfig.custom()
            .slidingWindowSize(2 * settings.failures())
            .minimumNumberOfCalls(settings.failures())
            .failureRateThreshold(50)
            .waitDurationInOpenState(settings.pause())
            .permittedNumberOfCallsInHalfOpenState(2)
            .recordExceptions(IntakeIsAway.class)
            .build());
    circuit = circuits.circuitBreaker(INTAKE);
    limit = TimeLimiter.of(INTAKE, TimeLimiterConfig.custom().timeoutDuration(settings.patience()).build());
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(circuits).bindTo(meters);
  }

  /** @throws IntakeIsAway when no answer can be had just now */
  <T> T ask(Supplier<CompletableFuture<T>> call) {
    Supplier<T> circuited = CircuitBreaker.decorateSupplier(circuit, () -> answered(call));
    try {
      return bulkhead.executeSupplier(Retry.decorateSupplier(retry, circuited));
    } catch (CallNotPermittedException | BulkheadFullException notEvenTried) {
      throw new IntakeIsAway(notEvenTried);
    }
  }

  private <T> T answered(Supplier<CompletableFuture<T>> call) {
    try {
      return limit.executeCompletionStage(watch, call).toCompletableFuture().join();
    } catch (CompletionException failed) {
      throw new IntakeIsAway(failed.getCause());
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }

  /** Whoever asked may ask again in a while; everything that needs no intake goes on. */
  static final class IntakeIsAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IntakeIsAway(Throwable cause) {
      super("Intake gives no answer: " + cause.getClass().getSimpleName());
    }
  }
}
