package id.posyandu.referral.stack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * So many requests a second, each sent when it is due, whether or not those before it were answered, and timed from when it
 * was due: a slow answer delays nobody's clock.
 *
 * @param warmUp how many of them go ahead and are not timed
 */
record Paced(int aSecond, int warmUp, int timed) {
  private static final int PATIENCE_SECONDS = 120;

  /** @param ask sends the nth of them; completes with the status of its answer */
  Measured run(IntFunction<CompletableFuture<Integer>> ask) {
    Timings timings = new Timings();
    AtomicInteger refused = new AtomicInteger();
    CountDownLatch answered = new CountDownLatch(warmUp + timed);
    long every = TimeUnit.SECONDS.toNanos(1) / aSecond;
    AtomicInteger next = new AtomicInteger();
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    try {
      clock.submit(() -> {}).get(); // so that what making the clock takes is in nobody's time
      long began = System.nanoTime() + every;
      clock.scheduleAtFixedRate(() -> {
        int n = next.getAndIncrement();
        if (n < warmUp + timed) {
          ask.apply(n).whenComplete((status, failed) -> {
            if (n >= warmUp) {
              timings.add(System.nanoTime() - began - n * every);
            }
            refused.addAndGet(failed == null && status == 200 ? 0 : 1);
            answered.countDown();
          });
        }
      }, every, every, TimeUnit.NANOSECONDS);
      if (!answered.await((warmUp + timed) / aSecond + PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new CannotGoOn(answered.getCount() + " requests were never answered");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotGoOn("Stopped");
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      clock.shutdownNow();
    }
    return new Measured(timings, refused.get());
  }

  record Measured(Timings timings, int refused) {
    @Override
    public String toString() {
      return timings + (refused == 0 ? "" : ", " + refused + " refused");
    }
  }
}
