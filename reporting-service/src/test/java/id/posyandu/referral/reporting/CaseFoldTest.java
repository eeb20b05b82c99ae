package id.posyandu.referral.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.wire.Ear;
import id.posyandu.referral.reporting.cases.Histories;
import id.posyandu.referral.reporting.cases.Leaf;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.cases.Said;
import id.posyandu.referral.reporting.cases.Sheet;
import id.posyandu.referral.reporting.cases.Story;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedForward;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

/** What the first step passes on between two commits, and when. */
class CaseFoldTest {
  private static final Places PLACES = new Places(Cities.shipped());

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void a_case_of_which_much_is_told_changes_its_leaf_once() {
    var story = Story.of("35.76.03.1002").reported().routed(List.of(SpmField.SOSIAL)).said();

    assertThat(passedOn(story, () -> false)).hasSize(1);
    assertThat(passedOn(story, () -> true)).hasSize(story.size());
  }

  @Property(tries = 50)
  void however_seldom_it_is_committed_posts_and_areas_hear_the_same(@ForAll long seed) {
    var random = new Random(seed);
    var histories = new Histories(random, 2026);
    var delivered = histories.delivered(histories.cases(10));

    assertThat(sums(passedOn(delivered, () -> random.nextInt(12) == 0))).isEqualTo(sums(passedOn(delivered, () -> true)));
  }

  /** By post and month, and by area and month: where a post comes to light late, it shows in its area only that it was late. */
  private static Map<String, Sheet> sums(List<CapturedForward<? extends String, ? extends Sheet>> passedOn) {
    var sums = new HashMap<String, Sheet>();
    for (var change : passedOn) {
      var leaf = Leaf.parse(change.record().key());
      sums.merge(leaf.kelurahan() + leaf.month(), change.record().value(), Sheet::plus);
      if (leaf.post() != null) {
        sums.merge(leaf.post() + leaf.month(), change.record().value(), Sheet::plus);
      }
    }
    return sums;
  }

  private List<CapturedForward<? extends String, ? extends Sheet>> passedOn(List<Said> events, BooleanSupplier committed) {
    var context = new MockProcessorContext<String, Sheet>();
    var cases = Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(IndicatorTopology.CASES), Serdes.String(), IndicatorTopology.CASE)
        .withLoggingDisabled()
        .build();
    cases.init(context.getStateStoreContext(), cases);
    var commit = BeforeCommit.store(IndicatorTopology.CASES_COMMIT).build();
    context.addStateStore(commit);
    var fold = new CaseFold(new Ear(new CaseTrace(Tracer.NOOP), null, meters), PLACES, meters, new FakeVoice());
    fold.init(context);
    for (var said : events) {
      var record = Wire.record(said);
      context.setRecordMetadata(record.topic(), 0, 0);
      context.setCurrentSystemTimeMs(record.timestamp());
      fold.process(new Record<>(record.key(), record.value(), record.timestamp(), record.headers()));
      if (committed.getAsBoolean()) {
        commit.flushCache();
      }
    }
    commit.flushCache();
    return List.copyOf(context.forwarded());
  }
}
