package id.posyandu.referral.reporting;

import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.kit.wire.EventJson;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One who follows: first all as it stands, then what changes. It listens before it looks, so between the two nothing is
 * lost, though a change may be told that the snapshot had already.
 */
final class Follower {
  private static final long NO_END = 0L;

  private final SseEmitter emitter = new SseEmitter(NO_END);
  private final Query query;
  private final IndicatorCopy copy;
  private final BlockingQueue<Indicator> changes;
  private final long heartbeatMillis;
  private final Consumer<Follower> gone;
  private final Consumer<Indicator> listener = this::changed;
  private volatile boolean here = true;

  Follower(Query query, IndicatorCopy copy, ReportingSettings.Live settings, Consumer<Follower> gone) {
    this.query = query;
    this.copy = copy;
    this.changes = new ArrayBlockingQueue<>(settings.queue());
    this.heartbeatMillis = settings.heartbeat().toMillis();
    this.gone = gone;
    emitter.onCompletion(this::letGo);
  }

  SseEmitter emitter() {
    return emitter;
  }

  void begin(Executor threads) {
    copy.listen(listener);
    threads.execute(this::tell);
  }

  /** A queue that is full means a reader that is too slow: it is let go, and finds a snapshot when it comes again. */
  private void changed(Indicator indicator) {
    if (query.wants(indicator) && !changes.offer(indicator)) {
      letGo();
    }
  }

  private void tell() {
    try {
      send("snapshot", new Page<>(query.answeredBy(copy), null));
      while (here) {
        Indicator next = changes.poll(heartbeatMillis, TimeUnit.MILLISECONDS);
        if (next == null) {
          emitter.send(SseEmitter.event().comment("alive"));
        } else {
          send("changed", next);
        }
      }
    } catch (IOException | IllegalStateException left) { // the reader hung up
      here = false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      copy.forget(listener);
      gone.accept(this);
      emitter.complete();
    }
  }

  private void send(String name, Object what) throws IOException {
    emitter.send(SseEmitter.event().name(name).data(EventJson.MAPPER.writeValueAsString(what)));
  }

  /** Waits for nothing: the connection is ended by its own thread, which may hang in a write to a slow reader. */
  private void letGo() {
    here = false;
  }
}
