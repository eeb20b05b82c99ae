package id.posyandu.referral.reporting;

import id.posyandu.referral.events.EventType;
import id.posyandu.referral.events.FieldsDeclared;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.kit.wire.DeadLetters;
import id.posyandu.referral.kit.wire.Envelope;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.RawRecord;
import id.posyandu.referral.kit.wire.Unreadable;
import id.posyandu.referral.reporting.cases.Latest;
import id.posyandu.referral.reporting.cases.Leaf;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.cases.Sheet;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import tools.jackson.core.JacksonException;

/**
 * Passes on to its leaf what a post declared. It remembers nothing: fields that are declared twice are declared once, so any
 * order and any number of deliveries end alike.
 */
final class DeclarationFold implements Processor<byte[], byte[], String, Sheet> {
  private final Places places;
  private final DeadLetters deadLetters;
  private final MeterRegistry meters;
  private final Voice voice;
  private ProcessorContext<String, Sheet> context;
  private Promptly promptly;

  DeclarationFold(Places places, DeadLetters deadLetters, MeterRegistry meters, Voice voice) {
    this.places = places;
    this.deadLetters = deadLetters;
    this.meters = meters;
    this.voice = voice;
  }

  @Override
  public void init(ProcessorContext<String, Sheet> here) {
    context = here;
    promptly = Promptly.in(here);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    RawRecord raw = Raw.of(record, context);
    if (voice.leads()) {
      promptly.news();
    }
    try {
      count(raw, folded(record, raw) ? "handled" : "unknown");
    } catch (Unreadable poison) {
      if (voice.leads()) {
        deadLetters.lay(raw, poison.getMessage());
      }
      count(raw, "dead");
    }
  }

  /** @return false for a type that this version does not know */
  private boolean folded(Record<byte[], byte[]> record, RawRecord raw) {
    String type = header(raw, Envelope.TYPE);
    Fit.demand(type != null, "no " + Envelope.TYPE + " header");
    if (!EventType.FIELDS_DECLARED.equals(type)) {
      return false;
    }
    FieldsDeclared declared = Fit.checked(read(raw));
    if (places.knows(declared.area())) {
      Leaf leaf = Places.leaf(declared.area(), declared.posyandu(), declared.period());
      Sheet change = Sheet.declaring(known(declared), new Latest(declared.receivedAt(), header(raw, Envelope.TRACE)));
      context.forward(new Record<>(leaf.toString(), change, record.timestamp()));
    } else {
      meters.counter("referral.records.unknown.area", "topic", raw.topic()).increment();
    }
    return true;
  }

  private static FieldsDeclared read(RawRecord raw) {
    try {
      return raw.value() == null ? null : EventJson.MAPPER.readValue(raw.value(), FieldsDeclared.class);
    } catch (JacksonException malformed) {
      throw new Unreadable("not a readable " + EventType.FIELDS_DECLARED);
    }
  }

  private static EnumSet<SpmField> known(FieldsDeclared declared) {
    var known = EnumSet.noneOf(SpmField.class);
    declared.fields().stream().filter(field -> field != null && field != SpmField.UNKNOWN).forEach(known::add);
    return known;
  }

  private static String header(RawRecord raw, String name) {
    byte[] bytes = raw.headers().get(name);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  private void count(RawRecord raw, String result) {
    if (voice.leads()) {
      meters.counter("referral.records", "topic", raw.topic(), "result", result).increment();
    }
  }
}
