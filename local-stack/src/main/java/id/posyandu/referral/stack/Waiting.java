package id.posyandu.referral.stack;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until something is as hoped, for a bounded time. */
record Waiting(Duration patience) {
  private static final long BETWEEN_LOOKS_MS = 20;
  private static final Duration TELL_AFTER = Duration.ofSeconds(5);

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
      pause();
    }
    throw new CannotGoOn("Waited %d s for %s in vain: see .stack/stack.log".formatted(patience.toSeconds(), what));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotGoOn("Stopped");
    }
  }
}
