package id.posyandu.referral.kit.outbox;

import id.posyandu.referral.kit.wire.EventSender;
import id.posyandu.referral.kit.wire.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Some documents that have something to say, side by side: each in the order of its list, the next event only after the
 * one before is durable. A topic that has no leader is asked once a batch, so that it costs the others a second and no more.
 */
final class Batch {
  private static final Logger log = LoggerFactory.getLogger(Batch.class);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  private final EventSender sender;
  private final SaidEvents said;
  private final Set<String> leaderless = Collections.synchronizedSet(new HashSet<>());
  private final Map<Object, Collection<UUID>> done = new ConcurrentHashMap<>();

  Batch(EventSender sender, SaidEvents said) {
    this.sender = sender;
    this.said = said;
  }

  /** @return how many documents could not say all they had to */
  int say(List<Outbox.Pending> documents) throws InterruptedException {
    List<CompletableFuture<Void>> chains = new ArrayList<>();
    merged(documents).forEach((id, events) -> chains.add(sayInOrder(id, events.values())));
    await(chains);
    return (int) chains.stream().filter(chain -> !chain.isDone() || chain.isCompletedExceptionally()).count();
  }

  /** What was said, by document: to be forgotten. */
  Map<Object, Collection<UUID>> done() {
    return done;
  }

  /** The same document may have been handed over twice; a later list may begin with what an earlier one held. */
  private static Map<Object, Map<UUID, Outgoing>> merged(List<Outbox.Pending> documents) {
    Map<Object, Map<UUID, Outgoing>> byDocument = new LinkedHashMap<>();
    for (Outbox.Pending pending : documents) {
      Map<UUID, Outgoing> events = byDocument.computeIfAbsent(pending.id(), id -> new LinkedHashMap<>());
      pending.unsent().forEach(event -> events.putIfAbsent(event.id(), event));
    }
    return byDocument;
  }

  private CompletableFuture<Void> sayInOrder(Object id, Collection<Outgoing> events) {
    CompletableFuture<Void> chain = CompletableFuture.completedFuture(null);
    for (Outgoing event : events) {
      chain = chain.thenCompose(before -> sayOnce(event)).thenRun(() -> noteDone(id, event));
    }
    return chain;
  }

  private void noteDone(Object id, Outgoing event) {
    done.computeIfAbsent(id, any -> Collections.synchronizedList(new ArrayList<>())).add(event.id());
  }

  private CompletableFuture<Void> sayOnce(Outgoing event) {
    if (said.contains(event)) { // said, but not forgotten yet
      return CompletableFuture.completedFuture(null);
    }
    if (leaderless.contains(event.topic())) {
      return CompletableFuture.failedFuture(new TimeoutException(event.topic() + " had no leader a moment ago"));
    }
    CompletableFuture<Void> saying = sender.say(event);
    if (saying.isCompletedExceptionally()) { // at once: not even its leader is known
      leaderless.add(event.topic());
    }
    return saying.thenRun(() -> said.add(event));
  }

  private static void await(List<CompletableFuture<Void>> chains) throws InterruptedException {
    try {
      CompletableFuture.allOf(chains.toArray(CompletableFuture[]::new))
          .get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException someFailed) {
      log.warn("Could not say an event, will try again: {}", someFailed.getMessage());
    }
  }
}
