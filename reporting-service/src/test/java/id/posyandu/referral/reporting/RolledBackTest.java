package id.posyandu.referral.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.wire.Ear;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.reporting.cases.CaseView;
import id.posyandu.referral.reporting.cases.Contribution;
import id.posyandu.referral.reporting.cases.Latest;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.cases.Said;
import id.posyandu.referral.reporting.cases.Sheet;
import id.posyandu.referral.reporting.cases.Story;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

/** A transaction that was aborted takes the stores back to the last commit, and the same records come again. */
class RolledBackTest {
  private static final Places PLACES = new Places(Cities.shipped());

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Ear ear = new Ear(new CaseTrace(Tracer.NOOP), null, meters);
  private final FakeVoice voice = new FakeVoice();

  @Test
  void a_case_is_folded_from_what_its_store_holds_then() {
    var context = new MockProcessorContext<String, Sheet>();
    KeyValueStore<String, CaseView> cases =
        store(context, IndicatorTopology.CASES, IndicatorTopology.CASE);
    var fold = new CaseFold(ear, PLACES, meters, voice);
    var story = Story.of("35.76.03.1002").reported().routed(List.of(SpmField.SOSIAL)).said();
    var reported = story.get(0);
    var heard = heard(reported);
    context.setRecordMetadata(Topics.FINDINGS, 0, 0);
    context.setCurrentSystemTimeMs(heard.timestamp());
    var commit = BeforeCommit.store(IndicatorTopology.CASES_COMMIT).build();
    context.addStateStore(commit);
    fold.init(context);
    fold.process(heard);
    assertThat(context.forwarded()).isEmpty();
    commit.flushCache();
    var first = List.copyOf(context.forwarded());
    fold.process(heard);
    commit.flushCache();
    assertThat(context.forwarded()).isEqualTo(first);

    cases.delete(reported.event().finding().toString());
    context.resetForwards();
    fold.process(heard(story.get(1)));
    fold.init(context);
    fold.process(heard);
    commit.flushCache();

    assertThat(first).isNotEmpty();
    assertThat(context.forwarded()).isEqualTo(first);
  }

  @Test
  void a_change_is_added_to_what_its_leaf_s_store_holds_then() {
    var context = new MockProcessorContext<String, byte[]>();
    KeyValueStore<String, Sheet> sheets =
        store(context, IndicatorTopology.SHEETS, IndicatorTopology.SHEET);
    store(context, IndicatorTopology.UNSAID, Serdes.ByteArray());
    var rollUp = new RollUp(PLACES, meters, Duration.ofSeconds(1), voice);
    var reported = Story.of("35.76.03.1002").reported().said().get(0).event();
    var view = CaseView.beginningWith(reported).after(reported, new Latest(Instant.EPOCH, null));
    String leaf = PLACES.leaf(view).toString();
    var change = Contribution.of(view, PLACES.leaf(view)).since(Contribution.NOTHING).get(PLACES.leaf(view));
    var commit = BeforeCommit.store(IndicatorTopology.SHEETS_COMMIT).build();
    context.addStateStore(commit);
    rollUp.init(context);
    rollUp.process(new Record<>(leaf, change, 0));
    commit.flushCache();
    rollUp.process(new Record<>(leaf, change, 0));

    sheets.delete(leaf);
    rollUp.init(context);
    rollUp.process(new Record<>(leaf, change, 0));
    commit.flushCache();

    assertThat(sheets.get(leaf)).isEqualTo(change);
  }

  private static Record<byte[], byte[]> heard(Said said) {
    var record = Wire.record(said);
    return new Record<>(record.key(), record.value(), record.timestamp(), record.headers());
  }

  private static <T, K, V> KeyValueStore<String, T> store(MockProcessorContext<K, V> context, String name, Serde<T> values) {
    var store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
        .withLoggingDisabled()
        .build();
    store.init(context.getStateStoreContext(), store);
    return store;
  }
}
