package id.posyandu.referral.kit.bulk;

import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.ObjectNode;

/** What a service does with the lines of a bulk, a few of them side by side. */
public interface LineByLine {

  /** How many lines are worked on at once. */
  int sideBySide();

  /**
   * What tells lines apart that may be worked on at once: of two with the same name, the second begins when the first is
   * done. Empty for a line that may go beside any other.
   *
   * @throws Refusal when nothing can be made of the line
   */
  Optional<String> apart(ObjectNode json, Optional<IdempotencyKey> key);

  /**
   * Begins a line; the future never fails but by a fault of ours.
   *
   * @param json without its member {@code key}
   * @throws Refusal when nothing can be made of the line
   */
  CompletableFuture<? extends LineOutcome> begin(long line, ObjectNode json, Optional<IdempotencyKey> key);

  /** A line of which nothing can be made. */
  LineOutcome refused(long line, Refusal refusal);

  /** A line that is not even tried, because the store failed before it. */
  LineOutcome storeIsAway(long line);
}
