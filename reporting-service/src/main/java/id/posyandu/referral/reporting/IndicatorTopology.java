package id.posyandu.referral.reporting;

import id.posyandu.referral.kit.wire.Ear;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.reporting.cases.CaseView;
import id.posyandu.referral.reporting.cases.Delta;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.cases.Presence;
import id.posyandu.referral.reporting.cases.Total;
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
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The way from events to indicators, in two steps, each of which reads, writes its stores and says its results in one
 * Kafka transaction:
 * <ol>
 *   <li>by finding: events fold into cases, and what a case adds more or less than before goes on as deltas;
 *   <li>by {@code area|period|slice}: deltas add up to totals, and totals that changed are said.
 * </ol>
 * The names of stores and of the topic between belong to the installation: change one, or the shape of what lies in it,
 * and the fold has to begin anew under another application id.
 */
final class IndicatorTopology {
  static final String CASES = "cases";
  static final String TOTALS = "totals";
  static final String PRESENCES = "presences";
  static final String UNSAID = "unsaid";
  private static final String DELTAS = "deltas";

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
    builder.addStateStore(store(CASES, JsonSerde.of(CaseView.class)));
    builder.addStateStore(store(TOTALS, JsonSerde.of(Total.class)).withCachingEnabled());
    builder.addStateStore(store(PRESENCES, JsonSerde.of(Presence.class)).withCachingEnabled());
    builder.addStateStore(Stores.keyValueStoreBuilder(
        Stores.inMemoryKeyValueStore(UNSAID), Serdes.String(), Serdes.ByteArray()));
    var said = builder
        .stream(
            List.of(Topics.FINDINGS, Topics.DECISIONS, Topics.FOLLOW_UPS),
            Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withTimestampExtractor(IndicatorTopology::timestamp))
        .process(() -> new CaseFold(ear, places, meters), CASES)
        .repartition(Repartitioned.with(Serdes.String(), JsonSerde.of(Delta.class))
            .withName(DELTAS)
            .withNumberOfPartitions(Topics.INDICATOR_PARTITIONS))
        .process(() -> new RollUp(places, meters, sayEvery), TOTALS, PRESENCES, UNSAID);
    said.to(Topics.INDICATORS, Produced.with(Serdes.String(), Serdes.ByteArray()));
    return said;
  }

  /** A record without a usable timestamp must not stop its partition; the fold goes by the events' own times. */
  private static long timestamp(ConsumerRecord<Object, Object> record, long partitionTime) {
    return Math.max(0, record.timestamp());
  }

  private static <T> StoreBuilder<KeyValueStore<String, T>> store(String name, Serde<T> values) {
    return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values);
  }
}
