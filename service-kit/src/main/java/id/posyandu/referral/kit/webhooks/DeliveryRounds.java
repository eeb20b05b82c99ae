package id.posyandu.referral.kit.webhooks;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Tells subscribers what waits for them: as soon as something was heard, and every {@value #PAUSE_MS} ms what is to be
 * tried again. A webhook is served by one instance at a time, in order; one that does not answer is spared for longer and
 * longer, and holds up no other.
 */
class DeliveryRounds implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(DeliveryRounds.class);
  private static final int SIDE_BY_SIDE = 8;
  private static final int PAUSE_MS = 2_000;
  private static final Duration TO_END = Duration.ofSeconds(10);

  private final Webhooks webhooks;
  private final Teller teller;
  private final Clock clock;
  private final Semaphore wanted = new Semaphore(0);
  private final Set<UUID> inService = ConcurrentHashMap.newKeySet();
  private volatile boolean running;
  private Thread thread;
  private ExecutorService tellers;

  DeliveryRounds(Webhooks webhooks, Teller teller, Clock clock) {
    this.webhooks = webhooks;
    this.teller = teller;
    this.clock = clock;
  }

  /** Never blocks, never fails. */
  void soon() {
    if (wanted.availablePermits() == 0) {
      wanted.release();
    }
  }

  private void run() {
    while (running) {
      try {
        wanted.tryAcquire(PAUSE_MS, TimeUnit.MILLISECONDS);
        wanted.drainPermits();
        round();
      } catch (DataAccessException | MongoException storeIsAway) {
        log.warn("The store is away, so subscribers wait: {}", storeIsAway.getClass().getSimpleName());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void round() {
    for (Webhook webhook : webhooks.all()) {
      if (!webhook.resumeAt().isAfter(clock.instant()) && inService.add(webhook.id())) {
        tellers.execute(() -> serve(webhook.id()));
      }
    }
  }

  private void serve(UUID webhook) {
    boolean more = false;
    try {
      more = teller.tell(webhook);
    } catch (DataAccessException | MongoException storeIsAway) {
      log.warn("The store is away, so subscribers wait: {}", storeIsAway.getClass().getSimpleName());
    } finally {
      inService.remove(webhook);
      if (more) {
        soon();
      }
    }
  }

  @Override
  public void start() {
    running = true;
    tellers = Executors.newFixedThreadPool(SIDE_BY_SIDE, work -> new Thread(work, "webhook-teller"));
    thread = new Thread(this::run, "webhook-rounds");
    thread.start();
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    tellers.shutdownNow();
    try {
      thread.join(TO_END.toMillis());
      tellers.awaitTermination(TO_END.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
