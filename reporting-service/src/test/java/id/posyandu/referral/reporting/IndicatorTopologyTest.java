package id.posyandu.referral.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.events.FieldsDeclared;
import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.wire.Ear;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.reporting.cases.Census;
import id.posyandu.referral.reporting.cases.Equations;
import id.posyandu.referral.reporting.cases.Histories;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.cases.Said;
import id.posyandu.referral.reporting.cases.Story;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorTopologyTest {
  private static final Places PLACES = new Places(Cities.shipped());
  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Instant DECLARED_AT = Instant.parse("2026-11-25T01:00:00Z");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  /** Without dead letters: nothing here is poison. */
  private final Ear ear = new Ear(new CaseTrace(Tracer.NOOP), null, meters);
  @TempDir private Path dir;
  private final FakeVoice voice = new FakeVoice();
  private TopologyTestDriver driver;
  private int drivers;

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void the_topic_says_the_numbers_of_a_straight_census() {
    var histories = new Histories(seeded(), 2026);
    var straight = histories.cases(4);

    var counts = new TreeMap<String, Indicator.Counts>();
    folded(histories.delivered(straight)).forEach((key, said) -> counts.put(key, indicator(said).counts()));

    assertThat(counts).isEqualTo(new Census(straight).counts());
  }

  @Test
  void the_topic_says_hours_within_a_hundredth_of_those_of_a_straight_census() {
    var histories = new Histories(seeded(), 2026);
    var straight = histories.cases(30);
    var census = new Census(straight);
    var respond = census.respondMinutes();
    var finish = census.finishMinutes();

    folded(histories.delivered(straight)).forEach((key, said) -> {
      Equations.near(indicator(said).hours().respondMedian(), respond.get(key), 0.5, key);
      Equations.near(indicator(said).hours().finishP90(), finish.get(key), 0.9, key);
    });
  }

  @Test
  void what_is_declared_counts_once_and_what_is_no_declaration_stops_nothing() {
    begin();
    tell(Story.of("35.76.03.1002").reported().routed(List.of(SpmField.SOSIAL)).said());
    var rest = List.of(SpmField.values()).stream().filter(field -> field != SpmField.SOSIAL).toList();
    declare("posyandu.post.declared.v1", EventJson.MAPPER.writeValueAsBytes(declared("2026-11", rest)));
    declare("posyandu.post.declared.v1", EventJson.MAPPER.writeValueAsBytes(declared("2026-11", rest)));
    declare("posyandu.post.praised.v1", new byte[0]);
    driver.advanceWallClockTime(A_SECOND);

    assertThat(saidOf("35.76|2026-Q4|ALL")).singleElement().satisfies(said -> {
      assertThat(indicator(said).counts().sixFieldPosyandu()).isOne();
      assertThat(indicator(said).counts().reportingPosyandu()).isOne();
      assertThat(indicator(said).asOf()).isEqualTo(DECLARED_AT);
    });
    assertThat(meters.counter("referral.records", "topic", Topics.DECLARATIONS, "result", "unknown").count()).isOne();
  }

  private static FieldsDeclared declared(String month, List<SpmField> fields) {
    return new FieldsDeclared("35.76.03.1002.001", "35.76.03.1002", month, fields, DECLARED_AT, "posyandu-miji-1");
  }

  private void declare(String type, byte[] value) {
    var bytes = new ByteArraySerializer();
    var record = new TestRecord<>("35.76.03.1002.001".getBytes(StandardCharsets.UTF_8), value);
    record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
    driver.createInputTopic(Topics.DECLARATIONS, bytes, bytes).pipeInput(record);
  }

  @Test
  void a_rebuild_in_another_order_says_the_same_bytes_and_headers() {
    var histories = new Histories(seeded(), 2026);
    var straight = histories.cases(3);

    var once = folded(histories.delivered(straight));
    driver.close();

    assertThat(texts(folded(histories.delivered(straight)))).isEqualTo(texts(once));
  }

  @Test
  void a_fold_that_began_from_nothing_is_silent_until_it_may_begin_and_then_says_what_differs_alone() {
    var histories = new Histories(seeded(), 2026);
    var straight = histories.cases(5);
    folded(histories.delivered(straight)).forEach((key, said) -> voice.standing.put(key, indicator(said)));
    driver.close();
    voice.standing.put("99.99|2026|ALL", voice.standing.get("ID|2026|ALL"));
    voice.standing.put("ID|2026|ALL", voice.standing.get("ID|2026-Q2|ALL"));
    voice.mayBegin = false;
    voice.alone = false;
    begin();
    tell(histories.delivered(straight));
    driver.advanceWallClockTime(A_SECOND);
    assertThat(all()).isEmpty();
    assertThat(voice.alone).isFalse();

    voice.mayBegin = true;
    for (int look = 0; look < 50; look++) {
      driver.advanceWallClockTime(A_SECOND);
    }
    var said = all();
    assertThat(said).extracting(TestRecord::key).containsExactly("ID|2026|ALL", "99.99|2026|ALL");
    assertThat(indicator(said.get(0)).counts().reported()).isEqualTo(5);
    assertThat(said.get(1).value()).isNull();
    assertThat(voice.alone).isTrue();

    tell(Story.of("35.76.03.1002").reported().said());
    driver.advanceWallClockTime(A_SECOND);
    driver.advanceWallClockTime(A_SECOND);
    assertThat(saidOf("ID|2026|ALL")).hasSize(1);
  }

  @Test
  void however_little_is_said_at_a_time_while_the_past_is_read_nothing_is_left_unsaid() {
    var histories = new Histories(seeded(), 2026);
    var straight = histories.cases(40);
    var delivered = histories.delivered(straight);
    begin();
    for (int from = 0; from < delivered.size(); from += 25) {
      tell(delivered.subList(from, Math.min(from + 25, delivered.size())));
      driver.advanceWallClockTime(A_SECOND);
    }
    for (int look = 0; look < 50; look++) {
      driver.advanceWallClockTime(A_SECOND);
    }

    var counts = new TreeMap<String, Indicator.Counts>();
    all().forEach(said -> counts.put(said.key(), indicator(said).counts()));
    assertThat(counts).isEqualTo(new Census(straight).counts());
  }

  @Test
  void a_key_is_said_at_most_once_a_second_however_much_happens() {
    begin();
    tell(Story.of("35.76.03.1002").reported().said());
    driver.advanceWallClockTime(Duration.ofMillis(200));
    assertThat(saidOf("ID|2026-11|ALL")).hasSize(1);

    for (int i = 0; i < 9; i++) {
      tell(Story.of("35.76.03.1002").reported().said());
      driver.advanceWallClockTime(Duration.ofMillis(80));
    }
    assertThat(all()).isEmpty();

    driver.advanceWallClockTime(A_SECOND);
    assertThat(saidOf("ID|2026-11|ALL")).singleElement().satisfies(
        last -> assertThat(indicator(last).counts().reported()).isEqualTo(10));
  }

  @Test
  void a_repeat_is_not_said_again() {
    begin();
    var story = Story.of("35.76.03.1002").reported().said();
    tell(story);
    driver.advanceWallClockTime(A_SECOND);
    all();
    tell(story);
    driver.advanceWallClockTime(A_SECOND);

    assertThat(all()).isEmpty();
  }

  @Test
  void an_indicator_carries_the_newest_case_s_trace_and_time() {
    var story = Story.of("35.76.03.1002").reported().routed(List.of(SpmField.SOSIAL)).said();
    var newest = story.get(1);

    var said = folded(story).get("35.76.03.1002|2026-11|ALL");

    assertThat(indicator(said).asOf()).isEqualTo(newest.time());
    assertThat(header(said, "ce_time")).isEqualTo(newest.time().toString());
    assertThat(header(said, "ce_traceparent")).isEqualTo(newest.trace());
    assertThat(header(said, "ce_type")).isEqualTo("posyandu.indicator.changed.v1");
    assertThat(header(said, "ce_subject")).isEqualTo("35.76.03.1002|2026-11|ALL");
  }

  @Test
  void an_area_that_no_table_knows_is_counted_and_left_out() {
    assertThat(folded(Story.of("99.99.99.9999").reported().said())).isEmpty();
    assertThat(meters.counter("referral.records.unknown.area", "topic", Topics.FINDINGS).count()).isOne();
  }

  private Map<String, TestRecord<String, byte[]>> folded(List<Said> events) {
    begin();
    tell(events);
    for (int look = 0; look < 50; look++) { // what is long past is said a little at a time
      driver.advanceWallClockTime(A_SECOND);
    }
    var newest = new TreeMap<String, TestRecord<String, byte[]>>();
    all().forEach(said -> newest.put(said.key(), said));
    return newest;
  }

  private void begin() {
    var builder = new StreamsBuilder();
    new IndicatorTopology(ear, null, PLACES, meters, A_SECOND, voice).addTo(builder);
    var settings = new Properties();
    settings.putAll(Map.of(
        StreamsConfig.APPLICATION_ID_CONFIG, "topology-" + drivers,
        StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1",
        StreamsConfig.STATE_DIR_CONFIG, dir.resolve(String.valueOf(drivers++)).toString(),
        StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class));
    driver = new TopologyTestDriver(builder.build(), settings);
  }

  private void tell(List<Said> events) {
    var bytes = new ByteArraySerializer();
    for (var said : events) {
      var record = Wire.record(said);
      driver.createInputTopic(record.topic(), bytes, bytes)
          .pipeInput(new TestRecord<>(record.key(), record.value(), record.headers(), record.timestamp()));
    }
  }

  private List<TestRecord<String, byte[]>> all() {
    return driver.createOutputTopic(Topics.INDICATORS, new StringDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  private List<TestRecord<String, byte[]>> saidOf(String key) {
    return all().stream().filter(said -> said.key().equals(key)).toList();
  }

  private static Map<String, String> texts(Map<String, TestRecord<String, byte[]>> said) {
    var texts = new HashMap<String, String>();
    said.forEach((key, record) -> texts.put(
        key, new String(record.value(), StandardCharsets.UTF_8) + record.headers() + record.timestamp()));
    return texts;
  }

  private static Indicator indicator(TestRecord<String, byte[]> said) {
    return EventJson.MAPPER.readValue(said.value(), Indicator.class);
  }

  private static String header(TestRecord<String, byte[]> said, String name) {
    return new String(said.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static Random seeded() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    return new Random(seed);
  }
}
