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
 * Folds each event into its case and passes on what that changes at the leaf where the case counts. An event of an area that
 * no table knows is counted and left out, whole: no sum could be named after it.
 */
final class CaseFold implements Processor<byte[], byte[], String, Sheet> {
  private static final Logger log = LoggerFactory.getLogger(CaseFold.class);

  private static final long AN_HOUR = Duration.ofHours(1).toMillis();

  /** Of each task: what is told of a case within a few seconds, as while a log is read again, unpacks it once. */
  private static final int KEPT_UNPACKED = 500;

  private final Ear ear;
  private final Places places;
  private final MeterRegistry meters;
  private final Voice voice;
  private ProcessorContext<String, Sheet> context;
  private KeyValueStore<String, CaseView> cases;
  private Promptly promptly;
  private final Recent<Known> recent = new Recent<>(KEPT_UNPACKED);

  /** A case, and what it has added to the sums. */
  private record Known(CaseView view, Contribution contribution) {}

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
    promptly = Promptly.in(here);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    RawRecord raw = Raw.of(record, context);
    for (var change : changes(raw)) {
      context.forward(new Record<>(change.getKey().toString(), change.getValue(), record.timestamp()));
    }
  }

  /**
   * A rebuild hears again what was counted, and laid aside, when it was heard first. What is read from an old log leaves no
   * line in a trace that it could be found by.
   */
  private List<Map.Entry<Leaf, Sheet>> changes(RawRecord raw) {
    boolean news = raw.timestamp() > context.currentSystemTimeMs() - AN_HOUR;
    Function<Heard, List<Map.Entry<Leaf, Sheet>>> rule = heard -> List.copyOf(changes(heard, news).entrySet());
    if (!voice.leads()) {
      return ear.overhear(raw, rule);
    }
    if (!news) {
      promptly.past();
      return ear.hearUntraced(raw, rule);
    }
    promptly.news();
    return ear.hear(raw, rule);
  }

  private Map<Leaf, Sheet> changes(Heard heard, boolean news) {
    Event event = Fit.checked(heard);
    if (!places.knows(event.area())) {
      meters.counter("referral.records.unknown.area", "topic", heard.topic()).increment();
      return Map.of();
    }
    if (UnknownValues.in(event)) {
      meters.counter("referral.records.unknown.value", "topic", heard.topic()).increment();
    }
    String finding = event.finding().toString();
    Known before = known(finding);
    CaseView view = (before == null ? CaseView.beginningWith(event) : before.view())
        .after(event, new Latest(heard.time(), heard.trace()));
    Known after = known(view);
    cases.put(finding, view);
    recent.put(finding, after);
    if (news && voice.leads()) {
      log.info("Folded {} of {}", EventType.of(event).wireName(), finding);
    }
    return after.contribution().since(before == null ? Contribution.NOTHING : before.contribution());
  }

  private Known known(String finding) {
    Known kept = recent.get(finding);
    if (kept != null) {
      return kept;
    }
    CaseView stored = cases.get(finding);
    return stored == null ? null : known(stored);
  }

  private Known known(CaseView one) {
    return new Known(one, Contribution.of(one, places.leaf(one)));
  }
}
