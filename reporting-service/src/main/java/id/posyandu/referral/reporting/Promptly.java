package id.posyandu.referral.reporting;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Has what a task did committed soon, for only then the next step and all readers see it. Much of an old log at once waits for
 * the ordinary interval instead, or for the end of the rush: a commit costs the broker the same however little is in it.
 */
final class Promptly {
  private static final Duration SOON = Duration.ofMillis(200);

  /** So much of the past in one look is a log being read, and no straggler. */
  private static final int RUSH = 20;

  private boolean news;
  private int past;
  private boolean rushed;

  static Promptly in(ProcessorContext<?, ?> context) {
    var promptly = new Promptly();
    context.schedule(SOON, PunctuationType.WALL_CLOCK_TIME, now -> promptly.commit(context));
    return promptly;
  }

  void news() {
    news = true;
  }

  void past() {
    past++;
  }

  private void commit(ProcessorContext<?, ?> context) {
    boolean rush = past > RUSH;
    if (news || (!rush && (past > 0 || rushed))) {
      context.commit();
    }
    news = false;
    past = 0;
    rushed = rush;
  }
}
