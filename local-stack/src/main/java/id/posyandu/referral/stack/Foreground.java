package id.posyandu.referral.stack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** The stack in this very process, until it is asked to end. */
final class Foreground {
  private static final String READY = "ready in ";

  private final Place place;

  Foreground(Place place) {
    this.place = place;
  }

  int run(boolean fresh) throws IOException {
    Instant began = Instant.now();
    place.claim();
    if (fresh) {
      place.forget();
    }
    CountDownLatch ended = new CountDownLatch(1);
    RunningStack stack = RunningStack.start(place.data(), place.ports(), line -> say(began, line));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      stack.close();
      release();
      ended.countDown();
    }, "stack-end"));
    say(began, READY + seconds(began) + " s; Ctrl-C or ./stack down ends it; logs: " + place.log());
    untilAsked(ended);
    return 0;
  }

  /** Whether a line of what it says is that all of it is ready; "already in use" is not. */
  static boolean saysReady(String line) {
    return line.contains("] " + READY);
  }

  private static void untilAsked(CountDownLatch ended) {
    try {
      ended.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void release() {
    try {
      place.release();
    } catch (IOException stays) {
      System.err.println("Could not remove the pid file: " + stays.getMessage());
    }
  }

  private static void say(Instant began, String line) {
    System.out.printf("[%5s s] %s%n", seconds(began), line);
  }

  private static String seconds(Instant began) {
    return "%.1f".formatted(Duration.between(began, Instant.now()).toMillis() / 1000.0);
  }
}
