package id.posyandu.referral.stack;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until something is as hoped, for a bounded time. */
record Waiting(Duration patience, Duration betweenLooks) {
  private static final Duration TELL_AFTER = Duration.ofSeconds(5);

  Waiting(Duration patience) {
    this(patience, Duration.ofMillis(20));
  }

  /** @throws CannotGoOn when it never was, naming what was waited for */
  <T> T until(String what, Supplier<T> look, Predicate<T> asHoped) {
    long giveUp = System.nanoTime() + patience.toNanos();
    long tell = System.nanoTime() + TELL_AFTER.toNanos();
    while (System.nanoTime() < giveUp) {
      if (System.nanoTime() > tell) {
        System.out.println("  still waiting for " + what);
        tell += TELL_AFTER.toNanos();
      }
      T seen = look.get();
      if (asHoped.test(seen)) {
        return seen;
      }
      pause(betweenLooks);
    }
    throw new CannotGoOn("Waited %d s for %s in vain: see .stack/stack.log".formatted(patience.toSeconds(), what));
  }

  private static void pause(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotGoOn("Stopped");
    }
  }
}
