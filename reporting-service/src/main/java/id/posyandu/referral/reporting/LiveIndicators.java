package id.posyandu.referral.reporting;

import id.posyandu.referral.kit.web.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Those who follow the indicators: a bounded number, each with a thread and a bounded queue of its own, so that a slow
 * one holds up nobody.
 */
final class LiveIndicators implements SmartLifecycle {
  private final IndicatorCopy copy;
  private final ReportingSettings.Live settings;
  private final Set<Follower> followers = new CopyOnWriteArraySet<>();
  private ExecutorService threads;
  private volatile boolean running;

  LiveIndicators(IndicatorCopy copy, ReportingSettings.Live settings, MeterRegistry meters) {
    this.copy = copy;
    this.settings = settings;
    meters.gaugeCollectionSize("referral.indicators.followers", List.of(), followers);
  }

  /** @throws Refusal 429 when there are as many as there may be, 503 on the way down */
  synchronized SseEmitter follow(Query query) {
    if (!running) {
      throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "On the way down; ask another instance");
    }
    if (followers.size() >= settings.clients()) {
      throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "As many follow as may; try again later");
    }
    var follower = new Follower(query, copy, settings, followers::remove);
    followers.add(follower);
    follower.begin(threads);
    return follower.emitter();
  }

  @Override
  public synchronized void start() {
    threads = Executors.newCachedThreadPool(work -> {
      var thread = new Thread(work, "follower");
      thread.setDaemon(true);
      return thread;
    });
    running = true;
  }

  @Override
  public synchronized void stop() {
    running = false;
    threads.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
