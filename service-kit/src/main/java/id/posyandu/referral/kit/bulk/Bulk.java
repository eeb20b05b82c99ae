package id.posyandu.referral.kit.bulk;

import id.posyandu.referral.kit.web.FieldError;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.kit.wire.EventJson;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One bulk on its way: some lines in flight, their outcomes spooled in the order of the lines. Lines that are to be kept
 * apart are never in flight together, so they take effect in their order. Once the store failed, no further line is tried.
 */
final class Bulk {
  private static final String KEY = "key";
  private static final int MOST_APART = 1_000;

  private final LineByLine work;
  private final OutcomeSpool spool;
  private final Deque<CompletableFuture<? extends LineOutcome>> inFlight = new ArrayDeque<>();
  private final Set<String> apartSinceEmpty = new HashSet<>();
  private boolean storeIsAway;

  Bulk(LineByLine work, OutcomeSpool spool) {
    this.work = work;
    this.spool = spool;
  }

  void take(NdjsonLines.Line line) throws IOException {
    if (storeIsAway) {
      settle(0);
      spool.add(work.storeIsAway(line.number()));
      return;
    }
    CompletableFuture<? extends LineOutcome> outcome;
    try {
      outcome = begun(line);
    } catch (Refusal refusal) {
      outcome = CompletableFuture.completedFuture(work.refused(line.number(), refusal));
    }
    inFlight.add(outcome);
    settle(2 * work.sideBySide());
  }

  /** The body exceeded its limit at that line: nothing after it is read. */
  void refuse(long line, Refusal refusal) throws IOException {
    settle(0);
    spool.add(work.refused(line, refusal));
  }

  void finish() throws IOException {
    settle(0);
  }

  private CompletableFuture<? extends LineOutcome> begun(NdjsonLines.Line line) throws IOException {
    if (line.bytes() == null) {
      throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "The line is larger than 1 MiB");
    }
    ObjectNode json = read(line.bytes());
    Optional<IdempotencyKey> key = key(json.remove(KEY));
    Optional<String> apart = work.apart(json, key);
    if (apart.isPresent() && (apartSinceEmpty.contains(apart.get()) || apartSinceEmpty.size() > MOST_APART)) {
      settle(0);
    }
    if (storeIsAway) { // seen only now, while this line waited for those before it
      return CompletableFuture.completedFuture(work.storeIsAway(line.number()));
    }
    apart.ifPresent(apartSinceEmpty::add);
    return work.begin(line.number(), json, key);
  }

  private static ObjectNode read(byte[] line) {
    try {
      if (EventJson.MAPPER.readTree(line) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException broken) {
      throw Refusal.malformed("The line is no readable JSON");
    }
    throw Refusal.malformed("The line must be one JSON object");
  }

  private static Optional<IdempotencyKey> key(JsonNode key) {
    if (key == null || key.isNull()) {
      return Optional.empty();
    }
    if (!key.isString()) {
      throw Refusal.invalid(List.of(new FieldError("/" + KEY, "must be a text")));
    }
    return IdempotencyKey.of(key.stringValue());
  }

  private void settle(int most) throws IOException {
    while (inFlight.size() > most) {
      LineOutcome outcome = inFlight.remove().join();
      storeIsAway |= outcome.status() == HttpStatus.SERVICE_UNAVAILABLE.value();
      spool.add(outcome);
    }
    if (inFlight.isEmpty()) {
      apartSinceEmpty.clear();
    }
  }
}
