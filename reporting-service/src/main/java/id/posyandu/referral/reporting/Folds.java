package id.posyandu.referral.reporting;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the folds that the generation in force asks for, and takes a rebuild from one step to the next. Every instance does so
 * by itself and from what lies in Kafka alone, so whichever of them dies, the others go on.
 */
final class Folds implements SmartLifecycle, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Folds.class);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int TO_END_SECONDS = 15;

  private final GenerationLog generations;
  private final FoldProgress progress;
  private final IndicatorCopy copy;
  private final IntFunction<String> applications;
  private final IntFunction<Fold> make;
  private final Map<Integer, Fold> running = new ConcurrentHashMap<>();
  private ScheduledExecutorService looking;
  private volatile FoldProgress.Progress shown = FoldProgress.Progress.NONE;
  private FoldProgress.CatchingUp building;
  private FoldProgress.CatchingUp takingOver;
  private Long ticket;

  /**
   * @param applications the application id of the fold of that number
   * @param make starts the fold of that number
   */
  Folds(
      GenerationLog generations,
      FoldProgress progress,
      IndicatorCopy copy,
      IntFunction<String> applications,
      IntFunction<Fold> make) {
    this.generations = generations;
    this.progress = progress;
    this.copy = copy;
    this.applications = applications;
    this.make = make;
  }

  /** Begins a rebuild; while one is on its way, that one goes on. */
  synchronized Rebuild rebuild() {
    var current = generations.current();
    if (current.alone()) {
      shown = FoldProgress.Progress.NONE;
      generations.write(current.another());
      if (isRunning()) {
        looking.execute(this::look);
      }
      return Rebuild.of(current.another(), shown);
    }
    return Rebuild.of(current, shown);
  }

  Rebuild current() {
    return Rebuild.of(generations.current(), shown);
  }

  /** In which the folds of now read. */
  Set<String> groups() {
    return running.keySet().stream().map(applications::apply).collect(Collectors.toSet());
  }

  boolean runs() {
    Fold speaking = running.get(generations.current().inForce());
    return speaking != null && speaking.runs();
  }

  @Override
  public void start() {
    follow(generations.read());
    looking = Executors.newSingleThreadScheduledExecutor(work -> {
      var thread = new Thread(work, "folds");
      thread.setDaemon(true);
      return thread;
    });
    looking.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      var now = generations.read();
      follow(now);
      if (now.building() != null) {
        build(now);
      } else {
        speak(now, running.get(now.inForce()).voice());
      }
    } catch (KafkaException | IllegalStateException trouble) {
      log.warn("How far the fold is can't be seen just now: {}", trouble.getMessage());
    }
  }

  private void follow(Generation now) {
    running.forEach((number, fold) -> {
      if (!now.has(number)) {
        running.remove(number);
        fold.forget();
      }
    });
    running.computeIfAbsent(now.inForce(), make::apply);
    if (now.building() != null) {
      running.computeIfAbsent(now.building(), make::apply);
    }
  }

  private void build(Generation now) {
    String application = applications.apply(now.building());
    if (building == null) {
      building = progress.toTheEnd(application);
    }
    shown = progress.of(application);
    if (building.isThere()) {
      log.info("Fold {} has caught up with the log and takes over", now.building());
      generations.write(now.takenOver());
      building = null;
    }
  }

  /** A fold that began from nothing speaks once it has all that was said before, and nobody else speaks. */
  private void speak(Generation now, FoldVoice voice) {
    if (voice.isAlone() && now.before() != null) {
      generations.write(now.corrected());
      progress.forget(applications.apply(now.before()));
    }
    if (voice.isAlone() || voice.mayBegin()) {
      takingOver = null;
    } else if (!hasAll(now)) {
      ticket = null;
    } else if (ticket == null) {
      ticket = copy.ask();
    } else if (copy.answered(ticket)) {
      voice.begin();
    }
  }

  private boolean hasAll(Generation now) {
    String application = applications.apply(now.inForce());
    if (takingOver == null && now.before() == null) {
      takingOver = progress.toTheEnd(application);
    } else if (takingOver == null && progress.isGone(applications.apply(now.before()))) {
      takingOver = progress.asFarAs(application, applications.apply(now.before()));
    }
    return takingOver != null && takingOver.isThere();
  }

  @Override
  public void stop() {
    looking.shutdown();
    try {
      looking.awaitTermination(TO_END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    running.values().forEach(Fold::stop);
    running.clear();
  }

  @Override
  public void close() {
    progress.close();
    generations.close();
  }

  @Override
  public boolean isRunning() {
    return looking != null && !looking.isShutdown();
  }
}
