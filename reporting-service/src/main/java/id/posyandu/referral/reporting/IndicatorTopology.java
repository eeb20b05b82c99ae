package id.posyandu.referral.reporting;

import id.posyandu.referral.kit.wire.DeadLetters;
import id.posyandu.referral.kit.wire.Ear;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.reporting.cases.CasePacking;
import id.posyandu.referral.reporting.cases.CaseView;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.cases.Sheet;
import id.posyandu.referral.reporting.cases.SheetPacking;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The way from events to indicators, in two steps, each of which reads, writes its stores and says its results in one
 * Kafka transaction:
 * <ol>
 *   <li>by finding, shared by all instances: events fold into cases, and what a case adds more or less than at the commit
 *       before goes on to its leaf, a month of a post; what a post declares goes there, too;
 *   <li>by leaf, on one of them: changes add up to sheets, sheets to everything above, and numbers that changed are said. The
 *       whole of it is in one place, so a sum over all cities needs no third step.
 * </ol>
 * The names of stores and of the topic between belong to the installation: change one, or the shape of what lies in it,
 * and the fold has to begin anew under another application id.
 */
final class IndicatorTopology {
  static final String CASES = "cases";
  static final String SHEETS = "sheets";
  static final String UNSAID = "unsaid";
  static final String CASES_COMMIT = "cases-commit";
  static final String SHEETS_COMMIT = "sheets-commit";
  private static final String LEAVES = "leaves";

  /** What Kafka Streams makes of these names, after the application id. */
  static final String LEAVES_TOPIC = "-" + LEAVES + "-repartition";
  static final List<String> INTERNAL =
      List.of(LEAVES_TOPIC, "-" + CASES + "-changelog", "-" + SHEETS + "-changelog", "-" + UNSAID + "-changelog");

  static final Serde<CaseView> CASE = serde(CasePacking::packed, CasePacking::caseView);
  static final Serde<Sheet> SHEET = serde(SheetPacking::packed, SheetPacking::sheet);

  private final Ear ear;
  private final DeadLetters deadLetters;
  private final Places places;
  private final MeterRegistry meters;
  private final Duration sayEvery;
  private final Voice voice;

  IndicatorTopology(
      Ear ear, DeadLetters deadLetters, Places places, MeterRegistry meters, Duration sayEvery, Voice voice) {
    this.ear = ear;
    this.deadLetters = deadLetters;
    this.places = places;
    this.meters = meters;
    this.sayEvery = sayEvery;
    this.voice = voice;
  }

  KStream<String, byte[]> addTo(StreamsBuilder builder) {
    builder.addStateStore(store(Stores.persistentKeyValueStore(CASES), CASE));
    builder.addStateStore(BeforeCommit.store(CASES_COMMIT));
    builder.addStateStore(store(Stores.inMemoryKeyValueStore(SHEETS), SHEET));
    builder.addStateStore(BeforeCommit.store(SHEETS_COMMIT));
    builder.addStateStore(store(Stores.inMemoryKeyValueStore(UNSAID), Serdes.ByteArray()).withCachingEnabled());
    var heard = Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
        .withTimestampExtractor(IndicatorTopology::timestamp);
    var declared = builder
        .stream(Topics.DECLARATIONS, heard)
        .process(() -> new DeclarationFold(places, deadLetters, meters, voice));
    var said = builder
        .stream(List.of(Topics.FINDINGS, Topics.DECISIONS, Topics.FOLLOW_UPS), heard)
        .process(() -> new CaseFold(ear, places, meters, voice), CASES, CASES_COMMIT)
        .merge(declared)
        .repartition(Repartitioned.with(Serdes.String(), SHEET).withName(LEAVES).withNumberOfPartitions(1))
        .process(() -> new RollUp(places, meters, sayEvery, voice), SHEETS, SHEETS_COMMIT, UNSAID);
    said.to(Topics.INDICATORS, Produced.with(Serdes.String(), Serdes.ByteArray()));
    return said;
  }

  /** A record without a usable timestamp must not stop its partition; the fold goes by the events' own times. */
  private static long timestamp(ConsumerRecord<Object, Object> record, long partitionTime) {
    return Math.max(0, record.timestamp());
  }

  private static <T> Serde<T> serde(Function<T, byte[]> packed, Function<byte[], T> unpacked) {
    return Serdes.serdeFrom(
        (topic, value) -> value == null ? null : packed.apply(value),
        (topic, bytes) -> bytes == null ? null : unpacked.apply(bytes));
  }

  /** Not cached: what changes often between two commits is gathered unpacked, and goes to Kafka once. */
  private static <T> StoreBuilder<KeyValueStore<String, T>> store(KeyValueBytesStoreSupplier where, Serde<T> values) {
    return Stores.keyValueStoreBuilder(where, Serdes.String(), values);
  }
}
