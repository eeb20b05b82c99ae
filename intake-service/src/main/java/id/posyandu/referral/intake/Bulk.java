package id.posyandu.referral.intake;

import id.posyandu.referral.kit.web.Body;
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
 * One bulk on its way: some lines in flight, their outcomes spooled in the order of the lines. Lines with one key are
 * never in flight together, so the first is the one that is accepted. Once the store failed, no further line is tried.
 */
final class Bulk {
  private static final String KEY = "key";
  private static final int MOST_KEYS = 1_000;

  private final BulkReception reception;
  private final OutcomeSpool spool;
  private final Deque<CompletableFuture<Outcome>> inFlight = new ArrayDeque<>();
  private final Set<String> keysSinceEmpty = new HashSet<>();
  private boolean storeIsAway;

  Bulk(BulkReception reception, OutcomeSpool spool) {
    this.reception = reception;
    this.spool = spool;
  }

  void take(NdjsonLines.Line line) throws IOException {
    if (storeIsAway) {
      settle(0);
      spool.add(reception.storeIsAway(line.number()));
      return;
    }
    CompletableFuture<Outcome> outcome;
    try {
      outcome = begun(line);
    } catch (Refusal refusal) {
      outcome = CompletableFuture.completedFuture(reception.refused(line.number(), refusal));
    }
    inFlight.add(outcome);
    settle(2 * reception.sideBySide());
  }

  /** The body exceeded its limit at that line: nothing after it is read. */
  void refuse(long line, Refusal refusal) throws IOException {
    settle(0);
    spool.add(reception.refused(line, refusal));
  }

  void finish() throws IOException {
    settle(0);
  }

  private CompletableFuture<Outcome> begun(NdjsonLines.Line line) throws IOException {
    if (line.bytes() == null) {
      throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "The line is larger than 1 MiB");
    }
    ObjectNode json = read(line.bytes());
    Optional<IdempotencyKey> key = key(json.remove(KEY));
    if (key.isPresent() && (keysSinceEmpty.contains(key.get().value()) || keysSinceEmpty.size() > MOST_KEYS)) {
      settle(0);
    }
    key.ifPresent(used -> keysSinceEmpty.add(used.value()));
    return reception.accept(line.number(), Body.of(json), key);
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
      Outcome outcome = inFlight.remove().join();
      storeIsAway |= outcome.status() == HttpStatus.SERVICE_UNAVAILABLE.value();
      spool.add(outcome);
    }
    if (inFlight.isEmpty()) {
      keysSinceEmpty.clear();
    }
  }
}
