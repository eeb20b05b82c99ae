package id.posyandu.referral.stack;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * So many requests a second, each sent when it is due, whether or not those before it were answered, and timed from when it
 * was due: a slow answer delays nobody's clock, and where {@value Posts#SIDE_BY_SIDE} are not answered yet, waiting for a
 * thread is in the time as well. Each thread waits for its own hour: to be called by another would be in the time, too.
 *
 * @param warmUp how many of them go ahead and are not timed
 */
record Paced(int aSecond, int warmUp, int timed) {
  private static final int PATIENCE_SECONDS = 120;

  /** One of many requests. */
  interface Request {
    /** @return the status of the answer */
    int send(int n) throws IOException;
  }

  Measured run(Request request) {
    Measured measured = new Measured(new Timings(), new AtomicInteger());
    AtomicInteger next = new AtomicInteger();
    long began = System.nanoTime();
    ExecutorService senders = Executors.newFixedThreadPool(Posts.SIDE_BY_SIDE);
    try {
      CompletableFuture.allOf(
              Stream.generate(() -> CompletableFuture.runAsync(() -> send(request, next, began, measured), senders))
                  .limit(Posts.SIDE_BY_SIDE)
                  .toArray(CompletableFuture[]::new))
          .get((warmUp + timed) / aSecond + PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotGoOn("Stopped");
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    } catch (TimeoutException silent) {
      throw new CannotGoOn("Some requests were never answered: ./stack status");
    } finally {
      senders.shutdownNow();
    }
    return measured;
  }

  private void send(Request request, AtomicInteger next, long began, Measured measured) {
    long every = TimeUnit.SECONDS.toNanos(1) / aSecond;
    for (int n = next.getAndIncrement(); n < warmUp + timed; n = next.getAndIncrement()) {
      long due = began + n * every;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      if (!isAnswered(request, n)) {
        measured.refused().incrementAndGet();
      }
      if (n >= warmUp) {
        measured.timings().add(System.nanoTime() - due);
      }
    }
  }

  private static boolean isAnswered(Request request, int n) {
    try {
      return request.send(n) == 200;
    } catch (IOException none) {
      return false;
    }
  }

  record Measured(Timings timings, AtomicInteger refused) {
    @Override
    public String toString() {
      return timings + (refused.get() == 0 ? "" : ", " + refused + " refused");
    }
  }
}
