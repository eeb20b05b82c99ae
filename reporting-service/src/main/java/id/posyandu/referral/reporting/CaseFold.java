package id.posyandu.referral.reporting;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.EventType;
import id.posyandu.referral.kit.wire.Ear;
import id.posyandu.referral.kit.wire.Heard;
import id.posyandu.referral.kit.wire.RawRecord;
import id.posyandu.referral.reporting.cases.CaseView;
import id.posyandu.referral.reporting.cases.Contribution;
import id.posyandu.referral.reporting.cases.Latest;
import id.posyandu.referral.reporting.cases.Leaf;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.cases.Sheet;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds each event into its case; before each commit it stores the cases that changed and passes on what that changes at the
 * leaves where they count. So a case of which much was told in between is stored and passed on once. An event of an area that
 * no table knows is counted and left out, whole: no sum could be named after it.
 */
final class CaseFold implements Processor<byte[], byte[], String, Sheet> {
  private static final Logger log = LoggerFactory.getLogger(CaseFold.class);

  private static final long AN_HOUR = Duration.ofHours(1).toMillis();

  /** Of each task: what is told of a case within a few seconds, as while a log is read again, unpacks it once. */
  private static final int KEPT_UNPACKED = 500;

  /** Of each task; some 2 kB each. */
  private static final int MOST_WAITING = 1_000;

  private final Ear ear;
  private final Places places;
  private final MeterRegistry meters;
  private final Voice voice;
  private ProcessorContext<String, Sheet> context;
  private KeyValueStore<String, CaseView> cases;
  private Promptly promptly;
  private final Recent<CaseView> recent = new Recent<>(KEPT_UNPACKED);
  private final Map<String, Change> waiting = new LinkedHashMap<>();
  private long newest;

  /** @param before as it is stored, and as its leaf heard of it; null for not at all */
  private record Change(CaseView before, CaseView now) {
    Change until(CaseView later) {
      return new Change(before, later);
    }
  }

  CaseFold(Ear ear, Places places, MeterRegistry meters, Voice voice) {
    this.ear = ear;
    this.places = places;
    this.meters = meters;
    this.voice = voice;
  }

  @Override
  public void init(ProcessorContext<String, Sheet> here) {
    context = here;
    cases = here.getStateStore(IndicatorTopology.CASES);
    recent.clear();
    waiting.clear();
    newest = 0;
    promptly = Promptly.in(here);
    here.<BeforeCommit>getStateStore(IndicatorTopology.CASES_COMMIT).then(here, this::passOn);
  }

  /**
   * A rebuild hears again what was counted, and laid aside, when it was heard first. What is read from an old log leaves no
   * line in a trace that it could be found by.
   */
  @Override
  public void process(Record<byte[], byte[]> record) {
    RawRecord raw = Raw.of(record, context);
    boolean news = raw.timestamp() > context.currentSystemTimeMs() - AN_HOUR;
    Function<Heard, List<Void>> rule = heard -> fold(heard, news);
    newest = Math.max(newest, record.timestamp());
    if (!voice.leads()) {
      promptly.past();
      ear.overhear(raw, rule);
    } else if (news) {
      promptly.news();
      ear.hear(raw, rule);
    } else {
      promptly.past();
      ear.hearUntraced(raw, rule);
    }
    if (waiting.size() >= MOST_WAITING) {
      passOn();
    }
  }

  private List<Void> fold(Heard heard, boolean news) {
    Event event = Fit.checked(heard);
    if (!places.knows(event.area())) {
      meters.counter("referral.records.unknown.area", "topic", heard.topic()).increment();
      return List.of();
    }
    if (UnknownValues.in(event)) {
      meters.counter("referral.records.unknown.value", "topic", heard.topic()).increment();
    }
    String finding = event.finding().toString();
    Change waits = waiting.get(finding);
    CaseView before = waits == null ? known(finding) : waits.now();
    CaseView after = (before == null ? CaseView.beginningWith(event) : before)
        .after(event, new Latest(heard.time(), heard.trace()));
    waiting.put(finding, waits == null ? new Change(before, after) : waits.until(after));
    if (news && voice.leads()) {
      log.info("Folded {} of {}", EventType.of(event).wireName(), finding);
    }
    return List.of();
  }

  /** Null for nothing. */
  private CaseView known(String finding) {
    CaseView kept = recent.get(finding);
    return kept == null ? cases.get(finding) : kept;
  }

  private void passOn() {
    var changes = new LinkedHashMap<Leaf, Sheet>();
    waiting.forEach((finding, change) -> {
      cases.put(finding, change.now());
      recent.put(finding, change.now());
      contribution(change.now())
          .since(contribution(change.before()))
          .forEach((leaf, sheet) -> changes.merge(leaf, sheet, Sheet::plus));
    });
    waiting.clear();
    changes.forEach((leaf, sheet) -> context.forward(new Record<>(leaf.toString(), sheet, newest)));
    newest = 0;
  }

  private Contribution contribution(CaseView one) {
    return one == null ? Contribution.NOTHING : Contribution.of(one, places.leaf(one));
  }
}
