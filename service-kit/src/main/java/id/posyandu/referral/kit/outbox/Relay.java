package id.posyandu.referral.kit.outbox;

import com.mongodb.MongoException;
import id.posyandu.referral.kit.wire.EventSender;
import id.posyandu.referral.kit.wire.Outgoing;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Says what documents have yet to say, and then forgets it.
 *
 * <p>It is handed each document as it was written, so an event is on its topic within milliseconds; and it sweeps the
 * collection at the start, after a failure and every {@value #SWEEP_SECONDS} s, so nothing depends on the handing over.
 * Events of one document leave in the order of its list, the next only after the one before is durable; documents go side
 * by side, so that one that fails (or its topic) does not hold up the others.
 *
 * <p>At least once on the wire: each is said again, under the same id and in the same words, after a crash between saying
 * and forgetting, when a send is given up that the broker had already, and where two instances share a collection and one
 * finds what the other has said and not yet forgotten (in a sweep, or before its own event in a list), or goes on after a
 * pause with what the other has said for it. So every reader must bear repeats, and whoever counts must count ids.
 *
 * <p>One thread, a bounded queue: a hand-over that finds it full is left to the next sweep. While MongoDB or Kafka is
 * away it sweeps after 1 s, 2 s, 4 s … up to {@value #SWEEP_SECONDS} s.
 */
public final class Relay implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Relay.class);
  private static final int SWEEP_SECONDS = 30;
  private static final int QUEUE = 10_000;
  private static final int BATCH = 200;
  private static final Duration TO_END = Duration.ofSeconds(15);

  private final Outbox outbox;
  private final EventSender sender;
  private final OutboxMeters meters;
  private final BlockingQueue<Outbox.Pending> handedOver = new ArrayBlockingQueue<>(QUEUE);
  private final SaidEvents said;
  private volatile boolean running;
  private Thread thread;
  private Instant nextSweep = Instant.EPOCH;
  private int failures;

  /** @param collection whose documents carry {@code unsent}, a list of {@link Outgoing} */
  public Relay(MongoOperations mongo, String collection, EventSender sender, MeterRegistry registry) {
    this.outbox = new Outbox(mongo, collection);
    this.sender = sender;
    this.meters = new OutboxMeters(registry, collection, handedOver::size);
    this.said = new SaidEvents(meters);
  }

  /** Takes over what a document has yet to say, as it stands after the write. Never blocks, never fails. */
  public void handOver(Object id, List<Outgoing> unsent) {
    if (!unsent.isEmpty() && !handedOver.offer(new Outbox.Pending(id, List.copyOf(unsent)))) {
      log.debug("The relay's queue is full: left to the next sweep");
    }
  }

  private void run() {
    while (running) {
      try {
        List<Outbox.Pending> batch = drained();
        if (!batch.isEmpty()) {
          say(batch);
        }
        if (!Instant.now().isBefore(nextSweep)) {
          sweep();
        }
      } catch (DataAccessException | MongoException storeIsAway) {
        log.warn("The store is away, so nothing said is forgotten yet: {}", storeIsAway.getMessage());
        afterFailure();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private List<Outbox.Pending> drained() throws InterruptedException {
    List<Outbox.Pending> batch = new ArrayList<>(BATCH);
    long wait = Math.max(0, Math.min(500, Duration.between(Instant.now(), nextSweep).toMillis()));
    Outbox.Pending first = handedOver.poll(wait, TimeUnit.MILLISECONDS);
    if (first != null) {
      batch.add(first);
      handedOver.drainTo(batch, BATCH - 1);
    }
    return batch;
  }

  private void sweep() throws InterruptedException {
    nextSweep = Instant.now().plusSeconds(SWEEP_SECONDS);
    outbox.index();
    Object after = null;
    List<Outbox.Pending> page;
    boolean allSaid = true;
    do {
      page = outbox.pendingAfter(after, BATCH);
      int failed = page.isEmpty() ? 0 : say(page);
      allSaid &= failed == 0;
      after = page.isEmpty() ? null : page.get(page.size() - 1).id();
      if (failed == page.size()) { // a whole page failed: it is Kafka, not a document
        break;
      }
    } while (page.size() == BATCH && running);
    failures = allSaid ? 0 : failures;
    meters.swept(outbox.count(), outbox.oldest());
  }

  /** @return how many documents could not say all they had to */
  private int say(List<Outbox.Pending> documents) throws InterruptedException {
    Batch batch = new Batch(sender, said);
    int failed = batch.say(documents);
    if (!batch.done().isEmpty()) {
      outbox.forget(batch.done());
    }
    if (failed > 0) {
      meters.failed(failed);
      afterFailure();
    }
    return failed;
  }

  private void afterFailure() {
    failures = Math.min(failures + 1, 6);
    nextSweep = Instant.now().plusSeconds(Math.min(SWEEP_SECONDS, 1L << (failures - 1)));
  }

  @Override
  public void start() {
    nextSweep = Instant.EPOCH;
    running = true;
    thread = new Thread(this::run, "outbox-relay");
    thread.start();
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    try {
      thread.join(TO_END.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
