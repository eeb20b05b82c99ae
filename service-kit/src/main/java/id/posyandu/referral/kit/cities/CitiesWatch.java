package id.posyandu.referral.kit.cities;

import id.posyandu.referral.cities.CitiesRefused;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/** Looks now and then whether the folder of tables has changed, and says in the log and in a meter which are in force. */
final class CitiesWatch implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(CitiesWatch.class);

  private final CurrentCities cities;
  private final Duration every;
  private final ObjectProvider<NewTables> prepared;
  private final MeterRegistry meters;
  private final Counter refusals;
  private Gauge version;
  private volatile ScheduledExecutorService watch;

  CitiesWatch(CurrentCities cities, Duration every, ObjectProvider<NewTables> prepared, MeterRegistry meters) {
    this.cities = cities;
    this.every = every;
    this.prepared = prepared;
    this.meters = meters;
    this.refusals = Counter.builder("referral.cities.refused")
        .description("Versions of the tables that could not be used")
        .register(meters);
    showVersion();
  }

  void look() {
    try {
      if (cities.look(next -> prepared.orderedStream().forEach(one -> one.prepare(next)))) {
        log.info("New tables are in force: version {}, {} cities", cities.get().version(), cities.get().all().size());
        showVersion();
      }
    } catch (CitiesRefused unfit) {
      refusals.increment();
      log.error("The changed tables are refused; version {} stays in force. {}", inForce(), unfit.getMessage());
    } catch (UncheckedIOException | IllegalStateException notNow) {
      log.warn("The tables could not be replaced now; version {} stays in force: {}", inForce(), notNow.getMessage());
    }
  }

  private void showVersion() {
    Stream.ofNullable(version).forEach(meters::remove);
    version = Gauge.builder("referral.cities.version", () -> 1)
        .description("1 for the version of the tables that is in force")
        .tag("version", inForce())
        .register(meters);
  }

  private String inForce() {
    return cities.get().version();
  }

  @Override
  public void start() {
    watch = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "cities-watch"));
    watch.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    watch.shutdownNow();
    watch = null;
  }

  @Override
  public boolean isRunning() {
    return watch != null;
  }
}
