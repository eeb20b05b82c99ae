package id.posyandu.referral.reporting;

import id.posyandu.referral.events.Indicator;
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
import java.util.HashMap;
import java.util.HashSet;
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
 * end of the last one at the earliest and says each number once, so that no key is said more often; under load it is spread over
 * several looks, so that adding goes on.
 *
 * <p>What lies in stores is the leaves, and which plots are yet to be said: a crash forgets none, though it may say some again.
 * A fold that began from nothing is silent until it has caught up with the log; its first round says only what differs from
 * what stands on the topic.
 */
final class RollUp implements Processor<String, Sheet, String, byte[]> {
  /** A key that was silent for long is said this soon; it bounds how stale a quiet key can be. */
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final int SAID_A_LOOK = 4_000;

  /** So many changes in one look that come from events older than this are the past being read: saying waits for adding. */
  private static final int RUSH = 20;
  private static final long PAST = Duration.ofMinutes(1).toMillis();
  private static final int SAID_A_LOOK_OF_THE_PAST = 100;
  private static final byte[] YES = {1};

  private static final int KEPT_UNPACKED = 2_000;
  private static final int MOST_UNSTORED = 2_000;

  /** Stands among the plots that are yet to be said while nothing is known of what stands on the topic. */
  private static final String EVERYTHING = "*";

  private final Places places;
  private final Counter said;
  private final Duration sayEvery;
  private final Voice voice;
  private final Set<Plot> round = new HashSet<>();
  private Queue<Plot> toSettle = new ArrayDeque<>();
  private long nextRound;
  private int pastChanges;
  private ProcessorContext<String, byte[]> context;
  private KeyValueStore<String, Sheet> sheets;
  private final Recent<Sheet> recent = new Recent<>(KEPT_UNPACKED);
  private final Map<String, Sheet> unstored = new HashMap<>();
  private KeyValueStore<String, byte[]> unsaid;
  private Ledger ledger;
  private boolean silent;
  private Correction correction;
  private Promptly promptly;

  RollUp(Places places, MeterRegistry meters, Duration sayEvery, Voice voice) {
    this.places = places;
    this.said = meters.counter("referral.indicators.said");
    this.sayEvery = sayEvery;
    this.voice = voice;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> here) {
    context = here;
    sheets = here.getStateStore(IndicatorTopology.SHEETS);
    unsaid = here.getStateStore(IndicatorTopology.UNSAID);
    recent.clear();
    unstored.clear();
    here.<BeforeCommit>getStateStore(IndicatorTopology.SHEETS_COMMIT).then(here, this::store);
    ledger = new Ledger(places, leaf -> sheet(leaf.toString()));
    if (beganFromNothing()) {
      unsaid.put(EVERYTHING, YES);
      silent = true;
    } else {
      load();
      voice.alone();
    }
    here.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::say);
    promptly = Promptly.in(here);
  }

  private boolean beganFromNothing() {
    try (var any = sheets.all(); var waiting = unsaid.all()) {
      return unsaid.get(EVERYTHING) != null || (!any.hasNext() && !waiting.hasNext());
    }
  }

  private void addAll() {
    try (var leaves = sheets.all()) {
      leaves.forEachRemaining(entry -> ledger.add(Leaf.parse(entry.key), entry.value));
    }
  }

  /** What was said before the start is added up and not said again. */
  private void load() {
    addAll();
    ledger.waiting().stream().filter(plot -> unsaid.get(plot.toString()) == null).forEach(ledger::settle);
    ledger.allTold();
  }

  @Override
  public void process(Record<String, Sheet> record) {
    Sheet known = sheet(record.key());
    Sheet before = known == null ? Sheet.EMPTY : known;
    Sheet change = before.newIn(record.value());
    Sheet after = before.plus(change);
    unstored.put(record.key(), after);
    if (unstored.size() >= MOST_UNSTORED) {
      store();
    }
    if (silent) {
      return;
    }
    Leaf leaf = Leaf.parse(record.key());
    if (!ledger.waits(leaf.plot())) {
      unsaid.put(leaf.plot().toString(), YES);
    }
    ledger.add(leaf, change);
    pastChanges += record.timestamp() < context.currentSystemTimeMs() - PAST ? 1 : 0;
  }

  /** Null for nothing. */
  private Sheet sheet(String leaf) {
    Sheet kept = unstored.getOrDefault(leaf, recent.get(leaf));
    return kept == null ? sheets.get(leaf) : kept;
  }

  /** Before each commit: a leaf to which much was added in between is stored once. */
  private void store() {
    unstored.forEach(sheets::put);
    recent.putAll(unstored);
    unstored.clear();
  }

  private void say(long now) {
    if (silent && voice.mayBegin()) {
      silent = false;
      store();
      addAll();
      correction = new Correction(voice);
    }
    if (silent) {
      return;
    }
    if (round.isEmpty() && now >= nextRound) {
      toSettle = ledger.waiting();
      round.addAll(toSettle);
    }
    int atMost = pastChanges > RUSH ? SAID_A_LOOK_OF_THE_PAST : SAID_A_LOOK;
    pastChanges = 0;
    if ((!round.isEmpty() || correction != null) && goOn(now, atMost)) {
      round.stream().filter(plot -> !ledger.waits(plot)).forEach(plot -> unsaid.delete(plot.toString()));
      round.clear();
      nextRound = now + sayEvery.toMillis();
      corrected(now);
    }
  }

  /** After a first round, what stands on the topic and was not among its numbers is gone. */
  private void corrected(long now) {
    if (correction != null) {
      promptly.news();
      correction.gone().forEach(key -> context.forward(new Record<>(key, null, now)));
      correction = null;
      unsaid.delete(EVERYTHING);
      voice.alone();
    }
  }

  /** @return whether the round is over */
  private boolean goOn(long now, int atMost) {
    int before = 0;
    while (!toSettle.isEmpty() && before < atMost) {
      var own = ledger.settle(toSettle.remove());
      own.forEach((key, total) -> say(key, total, now));
      before += own.size() + 1;
    }
    if (!toSettle.isEmpty()) {
      return false;
    }
    while (before++ < atMost) {
      var next = ledger.nextChanged();
      if (next.isEmpty()) {
        return true;
      }
      say(next.get().getKey(), next.get().getValue(), now);
    }
    return false;
  }

  private void say(IndicatorKey key, Total total, long now) {
    var area = places.named(key.area());
    if (area.isPresent()) {
      Indicator indicator = key.indicator(area.get(), total);
      if (correction == null || correction.isNeeded(key.toString(), indicator)) {
        context.forward(SaidIndicator.of(key.toString(), indicator, total.latest(), now));
        said.increment();
        promptly.news();
      }
    }
  }
}
