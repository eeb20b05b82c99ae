package id.posyandu.referral.reporting;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.reporting.cases.Delta;
import id.posyandu.referral.reporting.cases.IndicatorKey;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.cases.Presence;
import id.posyandu.referral.reporting.cases.Total;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Adds deltas up to totals, and says each total that changed, at most once in {@code sayEvery}. Which totals are yet to
 * be said lies in a store of its own, so that a crash between adding and saying forgets none.
 */
final class RollUp implements Processor<String, Delta, String, byte[]> {
  /** A key that was silent for long is said this soon; it bounds how stale a quiet key can be. */
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final byte[] YES = {1};

  private final Places places;
  private final Counter said;
  private final Duration sayEvery;
  private final Map<String, Long> saidAt = new HashMap<>();
  private ProcessorContext<String, byte[]> context;
  private KeyValueStore<String, Total> totals;
  private KeyValueStore<String, Presence> presences;
  private KeyValueStore<String, byte[]> unsaid;

  RollUp(Places places, MeterRegistry meters, Duration sayEvery) {
    this.places = places;
    this.said = meters.counter("referral.indicators.said");
    this.sayEvery = sayEvery;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> here) {
    context = here;
    totals = here.getStateStore(IndicatorTopology.TOTALS);
    presences = here.getStateStore(IndicatorTopology.PRESENCES);
    unsaid = here.getStateStore(IndicatorTopology.UNSAID);
    here.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::say);
  }

  @Override
  public void process(Record<String, Delta> change) {
    String key = change.key();
    Total before = totals.get(key);
    Total after = added(key, before == null ? Total.NOTHING : before, change.value());
    if (!after.equals(before)) {
      totals.put(key, after);
      unsaid.put(key, YES);
    }
  }

  private Total added(String key, Total total, Delta delta) {
    if (delta.posyanduFindings().isEmpty()) {
      return total.plus(delta);
    }
    String presence = key + "|" + delta.posyandu();
    Presence known = presences.get(presence);
    Presence before = known == null ? Presence.NONE : known;
    Presence after = before.plus(delta.posyanduFindings());
    presences.put(presence, after);
    return total.plus(delta).seeing(IndicatorKey.parse(key).slice(), before, after);
  }

  private void say(long now) {
    saidAt.values().removeIf(at -> at <= now - sayEvery.toMillis());
    for (String key : due()) {
      Total total = totals.get(key);
      places.area(IndicatorKey.parse(key).area()).ifPresent(area -> say(key, area, total, now));
      saidAt.put(key, now);
      unsaid.delete(key);
    }
  }

  private List<String> due() {
    var due = new ArrayList<String>();
    try (var waiting = unsaid.all()) {
      waiting.forEachRemaining(entry -> {
        if (!saidAt.containsKey(entry.key)) {
          due.add(entry.key);
        }
      });
    }
    return due;
  }

  private void say(String key, Area area, Total total, long now) {
    var indicator = IndicatorKey.parse(key).indicator(area, total);
    context.forward(SaidIndicator.of(key, indicator, total.latest(), now));
    said.increment();
  }
}
