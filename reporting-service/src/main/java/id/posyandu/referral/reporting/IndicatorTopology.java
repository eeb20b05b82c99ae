package id.posyandu.referral.reporting;

import id.posyandu.referral.kit.wire.Ear;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.reporting.cases.CaseView;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.cases.Sheet;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
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
 *   <li>by finding, shared by all instances: events fold into cases, and what a case adds more or less than before goes on to
 *       its leaf, a month of a post;
 *   <li>by leaf, on one of them: changes add up to sheets, sheets to everything above, and numbers that changed are said. A
 *       tenth of the work, and the whole of it in one place: a sum over all cities needs no third step.
 * </ol>
 * The names of stores and of the topic between belong to the installation: change one, or the shape of what lies in it,
 * and the fold has to begin anew under another application id.
 */
final class IndicatorTopology {
  static final String CASES = "cases";
  static final String SHEETS = "sheets";
  static final String UNSAID = "unsaid";
  private static final String LEAVES = "leaves";

  private final Ear ear;
  private final Places places;
  private final MeterRegistry meters;
  private final Duration sayEvery;

  IndicatorTopology(Ear ear, Places places, MeterRegistry meters, Duration sayEvery) {
    this.ear = ear;
    this.places = places;
    this.meters = meters;
    this.sayEvery = sayEvery;
  }

  KStream<String, byte[]> addTo(StreamsBuilder builder) {
    builder.addStateStore(store(Stores.persistentKeyValueStore(CASES), JsonSerde.of(CaseView.class)));
    builder.addStateStore(store(Stores.inMemoryKeyValueStore(SHEETS), JsonSerde.of(Sheet.class)));
    builder.addStateStore(store(Stores.inMemoryKeyValueStore(UNSAID), Serdes.ByteArray()));
    var said = builder
        .stream(
            List.of(Topics.FINDINGS, Topics.DECISIONS, Topics.FOLLOW_UPS),
            Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withTimestampExtractor(IndicatorTopology::timestamp))
        .process(() -> new CaseFold(ear, places, meters), CASES)
        .repartition(Repartitioned.with(Serdes.String(), JsonSerde.of(Sheet.class)).withName(LEAVES).withNumberOfPartitions(1))
        .process(() -> new RollUp(places, meters, sayEvery), SHEETS, UNSAID);
    said.to(Topics.INDICATORS, Produced.with(Serdes.String(), Serdes.ByteArray()));
    return said;
  }

  /** A record without a usable timestamp must not stop its partition; the fold goes by the events' own times. */
  private static long timestamp(ConsumerRecord<Object, Object> record, long partitionTime) {
    return Math.max(0, record.timestamp());
  }

  /** Cached: what changes often between two commits goes to Kafka once. */
  private static <T> StoreBuilder<KeyValueStore<String, T>> store(KeyValueBytesStoreSupplier where, Serde<T> values) {
    return Stores.keyValueStoreBuilder(where, Serdes.String(), values).withCachingEnabled();
  }
}
