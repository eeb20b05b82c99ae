package id.posyandu.referral.reporting;

import id.posyandu.referral.reporting.cases.IndicatorKey;
import id.posyandu.referral.reporting.cases.Leaf;
import id.posyandu.referral.reporting.cases.Ledger;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.cases.Plot;
import id.posyandu.referral.reporting.cases.Sheet;
import id.posyandu.referral.reporting.cases.Total;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Adds changes to their leaves, and says in rounds what that changes of all numbers. A round begins {@code sayEvery} after the
 * last one at the earliest and says each number once, so that no key is said more often; under load it is spread over several
 * looks, so that adding goes on.
 *
 * <p>What lies in stores is the leaves, and which plots are yet to be said: a crash forgets none, though it may say some again.
 */
final class RollUp implements Processor<String, Sheet, String, byte[]> {
  /** A key that was silent for long is said this soon; it bounds how stale a quiet key can be. */
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final int SAID_A_LOOK = 4_000;
  private static final byte[] YES = {1};

  private final Places places;
  private final Counter said;
  private final Duration sayEvery;
  private final Set<Plot> round = new HashSet<>();
  private Queue<Plot> toSettle = new ArrayDeque<>();
  private long nextRound;
  private ProcessorContext<String, byte[]> context;
  private KeyValueStore<String, Sheet> sheets;
  private KeyValueStore<String, byte[]> unsaid;
  private Ledger ledger;

  RollUp(Places places, MeterRegistry meters, Duration sayEvery) {
    this.places = places;
    this.said = meters.counter("referral.indicators.said");
    this.sayEvery = sayEvery;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> here) {
    context = here;
    sheets = here.getStateStore(IndicatorTopology.SHEETS);
    unsaid = here.getStateStore(IndicatorTopology.UNSAID);
    ledger = new Ledger(places, leaf -> sheets.get(leaf.toString()));
    load();
    here.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::say);
  }

  /** What was said before the start is added up and not said again. */
  private void load() {
    try (var leaves = sheets.all()) {
      leaves.forEachRemaining(entry -> ledger.add(Leaf.parse(entry.key), entry.value));
    }
    ledger.waiting().stream().filter(plot -> unsaid.get(plot.toString()) == null).forEach(ledger::settle);
    ledger.allTold();
  }

  @Override
  public void process(Record<String, Sheet> record) {
    Leaf leaf = Leaf.parse(record.key());
    Sheet known = sheets.get(record.key());
    Sheet before = known == null ? Sheet.EMPTY : known;
    Sheet change = before.newIn(record.value());
    sheets.put(record.key(), before.plus(change));
    if (!ledger.waits(leaf.plot())) {
      unsaid.put(leaf.plot().toString(), YES);
    }
    ledger.add(leaf, change);
  }

  private void say(long now) {
    if (round.isEmpty() && now >= nextRound) {
      toSettle = ledger.waiting();
      round.addAll(toSettle);
      nextRound = now + sayEvery.toMillis();
    }
    if (!round.isEmpty() && goOn(now)) {
      round.stream().filter(plot -> !ledger.waits(plot)).forEach(plot -> unsaid.delete(plot.toString()));
      round.clear();
    }
  }

  /** @return whether the round is over */
  private boolean goOn(long now) {
    int before = 0;
    while (!toSettle.isEmpty() && before < SAID_A_LOOK) {
      var own = ledger.settle(toSettle.remove());
      own.forEach((key, total) -> say(key, total, now));
      before += own.size() + 1;
    }
    if (!toSettle.isEmpty()) {
      return false;
    }
    var next = ledger.nextChanged();
    while (next.isPresent() && before++ < SAID_A_LOOK) {
      say(next.get().getKey(), next.get().getValue(), now);
      next = ledger.nextChanged();
    }
    return next.isEmpty();
  }

  private void say(IndicatorKey key, Total total, long now) {
    places.named(key.area()).ifPresent(area -> {
      context.forward(SaidIndicator.of(key.toString(), key.indicator(area, total), total.latest(), now));
      said.increment();
    });
  }
}
