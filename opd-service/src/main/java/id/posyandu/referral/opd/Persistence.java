package id.posyandu.referral.opd;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;

/** Tries again, with newer facts, where somebody was quicker. */
final class Persistence {
  private static final int TRIES = 20;

  private Persistence() {}

  /** @throws OptimisticLockingFailureException when somebody was quicker each time: whoever asked may ask again */
  static <T> T until(Supplier<Optional<T>> attempt) {
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<T> done = attempt.get();
      if (done.isPresent()) {
        return done.get();
      }
    }
    throw new OptimisticLockingFailureException("Somebody was quicker, %d times".formatted(TRIES));
  }
}
