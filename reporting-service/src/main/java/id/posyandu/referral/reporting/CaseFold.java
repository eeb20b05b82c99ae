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

  private final Ear ear;
  private final Places places;
  private final MeterRegistry meters;
  private final Voice voice;
  private ProcessorContext<String, Sheet> context;
  private KeyValueStore<String, CaseView> cases;

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
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    RawRecord raw = Raw.of(record, context);
    changes(raw).forEach(change ->
        context.forward(new Record<>(change.getKey().toString(), change.getValue(), record.timestamp())));
  }

  /** A rebuild hears again what was counted, and laid aside, when it was heard first. */
  private List<Map.Entry<Leaf, Sheet>> changes(RawRecord raw) {
    Function<Heard, List<Map.Entry<Leaf, Sheet>>> rule = heard -> List.copyOf(changes(heard).entrySet());
    return voice.leads() ? ear.hear(raw, rule) : ear.overhear(raw, rule);
  }

  private Map<Leaf, Sheet> changes(Heard heard) {
    Event event = Fit.checked(heard);
    if (!places.knows(event.area())) {
      meters.counter("referral.records.unknown.area", "topic", heard.topic()).increment();
      return Map.of();
    }
    if (UnknownValues.in(event)) {
      meters.counter("referral.records.unknown.value", "topic", heard.topic()).increment();
    }
    String finding = event.finding().toString();
    CaseView before = cases.get(finding);
    CaseView after = (before == null ? CaseView.beginningWith(event) : before)
        .after(event, new Latest(heard.time(), heard.trace()));
    cases.put(finding, after);
    if (voice.leads() && isNews(heard)) {
      log.info("Folded {} of {}", EventType.of(event).wireName(), finding);
    }
    return contribution(after).since(before == null ? Contribution.NOTHING : contribution(before));
  }

  /** What is read again from an old log was logged when it was new. */
  private boolean isNews(Heard heard) {
    return heard.time().toEpochMilli() > context.currentSystemTimeMs() - AN_HOUR;
  }

  private Contribution contribution(CaseView one) {
    return Contribution.of(one, places.leaf(one));
  }
}
