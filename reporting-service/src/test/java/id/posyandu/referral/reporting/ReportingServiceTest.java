package id.posyandu.referral.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.events.FieldsDeclared;
import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.events.ReferralClock;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.TestServers;
import id.posyandu.referral.reporting.cases.Census;
import id.posyandu.referral.reporting.cases.Equations;
import id.posyandu.referral.reporting.cases.Histories;
import id.posyandu.referral.reporting.cases.Story;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service through its front door: real topics of twelve partitions in, HTTP and the indicators' topic out. */
class ReportingServiceTest {
  private static final String MIJI = "35.76.03.1002";
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir private static Path dir;
  private static Topic topic;
  private static Running service;

  @BeforeAll
  static void start() {
    topic = new Topic(TestServers.get().kafka());
    service = Running.ready(dir, "--reporting.live.clients=2", "--reporting.live.heartbeat=100ms");
  }

  @AfterEach
  void nobodyFollows() {
    await().atMost(SOON).until(() -> meters().get("referral.indicators.followers").gauge().value() == 0);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void whatever_is_doubled_and_shuffled_over_the_partitions_ends_in_the_numbers_of_a_straight_census() throws Exception {
    int year = Years.another();
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var histories = new Histories(new Random(seed), year);
    var straight = histories.cases(80);
    var expected = new Census(straight).counts();

    topic.tell(histories.delivered(straight));

    await().atMost(SOON).untilAsserted(() -> {
      var now = topic.counts(String.valueOf(year));
      now.forEach(Equations::hold);
      assertThat(now).isEqualTo(expected);
    });
    await().atMost(SOON).untilAsserted(() -> {
      for (var said : topic.indicators(String.valueOf(year)).entrySet()) {
        assertThat(service.indicator(said.getKey())).isEqualTo(said.getValue());
      }
    });
  }

  @Test
  void a_kota_comes_first_and_then_its_kecamatan_with_zeros_where_nothing_happened() throws Exception {
    int year = Years.another();
    topic.tell(storyIn(year).reported().said());
    await().atMost(SOON).until(() ->
        service.indicator("35.76|" + year + "-06|ALL").counts().reported() == 1);

    var items = service.indicators("area=35.76&children=true&period=" + year + "-06");

    assertThat(items).extracting(Indicator::area).containsExactly("35.76", "35.76.01", "35.76.02", "35.76.03");
    assertThat(items).extracting(item -> item.counts().reported()).containsExactly(1L, 0L, 0L, 1L);
    assertThat(items.get(1)).satisfies(quiet -> {
      assertThat(quiet.asOf()).isNull();
      assertThat(quiet.name()).isEqualTo("Prajuritkulon");
      assertThat(quiet.level()).isEqualTo("KECAMATAN");
    });
  }

  @Test
  void a_dashboard_that_reads_the_topic_alone_has_the_numbers_that_rest_answers_in_every_list() throws Exception {
    String year = String.valueOf(Years.another());
    topic.tell(new Histories(new Random(), Integer.parseInt(year)).cases(25));
    await().atMost(SOON).until(() -> service.indicator("ID|" + year + "|ALL").counts().reported() == 25);
    await().atMost(SOON).untilAsserted(() -> {
      var alone = topic.indicators(year);
      for (var whole : alone.values()) {
        var query = "area=%s&period=%s&slice=%s&children=true"
            .formatted(whole.area(), whole.period(), Running.encoded(whole.slice()));
        var below = alone.values().stream().filter(one -> whole.area().equals(one.parent()))
            .filter(one -> one.period().equals(whole.period()) && one.slice().equals(whole.slice()))
            .toList();

        assertThat(service.indicators(query)).startsWith(whole).containsAll(below)
            .allMatch(one -> one.equals(whole) || below.contains(one) || one.asOf() == null);
      }
    });
  }

  @Test
  void a_kelurahan_s_children_are_the_posyandu_that_were_heard_of() throws Exception {
    int year = Years.another();
    topic.tell(storyIn(year).reported().said());
    await().atMost(SOON).until(() -> service.indicator(MIJI + "|" + year + "-Q2|ALL").counts().reported() == 1);

    var items = service.indicators("area=" + MIJI + "&children=true&period=" + year + "-Q2");

    assertThat(items).extracting(Indicator::area).startsWith(MIJI, MIJI + ".001");
    assertThat(items.get(1)).satisfies(post -> {
      assertThat(post.level()).isEqualTo("POSYANDU");
      assertThat(post.parent()).isEqualTo(MIJI);
      assertThat(post.counts().reportingPosyandu()).isOne();
    });
  }

  @Test
  void what_a_posyandu_declares_is_in_the_numbers_and_a_broken_declaration_is_a_dead_letter() throws Exception {
    int year = Years.another();
    int letters = deadLettersOf(Topics.DECLARATIONS);
    var all = Stream.of(SpmField.values()).filter(field -> field != SpmField.UNKNOWN).toList();
    var post = MIJI + ".002";
    var good = declaration(post, new FieldsDeclared(post, MIJI, year + "-06", all, Instant.now(), "kader"));
    var monthless = declaration(post, new FieldsDeclared(post, MIJI, year + "-13", all, Instant.now(), "kader"));
    var elsewhere = declaration(post, new FieldsDeclared("35.76.01.1003.001", MIJI, year + "-06", all, Instant.now(), null));

    topic.send(List.of(monthless, bad(good, "{".getBytes(UTF_8)), elsewhere, good));

    await().atMost(SOON).untilAsserted(() -> {
      assertThat(service.indicator("35.76|" + year + "-06|ALL").counts().sixFieldPosyandu()).isOne();
      assertThat(service.indicator(post + "|" + year + "|SOSIAL").counts().reportingPosyandu()).isOne();
      assertThat(deadLettersOf(Topics.DECLARATIONS) - letters).isEqualTo(3);
    });
  }

  private static ProducerRecord<byte[], byte[]> declaration(String post, FieldsDeclared declared) {
    var record = new ProducerRecord<>(
        Topics.DECLARATIONS, post.getBytes(UTF_8), EventJson.MAPPER.writeValueAsBytes(declared));
    record.headers().add("ce_type", "posyandu.post.declared.v1".getBytes(UTF_8));
    return record;
  }

  @Test
  void without_filters_it_is_the_whole_installation_this_month() throws Exception {
    assertThat(service.indicators("")).singleElement().satisfies(whole -> {
      assertThat(whole.area()).isEqualTo("ID");
      assertThat(whole.slice()).isEqualTo("ALL");
      assertThat(whole.period()).isEqualTo(
          Instant.now().atZone(ZoneId.of("Asia/Jakarta")).toLocalDate().toString().substring(0, 7));
    });
  }

  @ParameterizedTest
  @CsvSource({
    "area=35.77, 404",
    "area=%00, 404",
    "area=, 404",
    "area=35.76.03.1002.099, 404",
    "area=35.77.03.1002.001, 404",
    "area=35.76&period=26, 400",
    "area=35.76&period=2026-Q5, 400",
    "area=35.76&period=2026Q1, 400",
    "area=35.76&period=2026-13, 400",
    "area=35.76&period=%00, 400",
    "area=35.76&slice=KEUANGAN, 400",
    "area=35.76&slice=all, 400",
    "area=35.76&slice=UNKNOWN, 400",
    "area=35.76&slice=opd:, 400",
    "area=35.76&slice=program:%00, 400",
    "area=35.76&slice=urgency:NORMAL, 400",
    "area=35.76&children=perhaps, 400"
  })
  void what_cannot_be_asked_is_refused_alike_by_both_doors(String query, int status) throws Exception {
    for (var path : List.of("/api/v1/indicators?", "/api/v1/indicators/stream?")) {
      var refusal = service.get(path + query);

      assertThat(refusal.statusCode()).as(path).isEqualTo(status);
      assertThat(refusal.headers().firstValue("content-type")).hasValue("application/problem+json");
      assertThat(EventJson.MAPPER.readTree(refusal.body()).get("traceId").asString()).hasSize(32);
    }
  }

  @Test
  void a_change_reaches_a_follower_within_two_seconds() throws Exception {
    int year = Years.another();
    var warmUp = storyIn(year).reported().said();
    topic.tell(warmUp);
    await().atMost(SOON).until(() -> service.indicator("35.76|" + year + "-06|ALL").counts().reported() == 1);
    var stream = service.follow("area=35.76&children=true&period=" + year + "-06").body();
    var lines = stream.iterator();
    assertThat(lines.next()).isEqualTo("event:snapshot");
    assertThat(lines.next()).startsWith("data:{\"items\":[{\"area\":\"35.76\"");

    long began = System.nanoTime();
    var heard = CompletableFuture.supplyAsync(() -> {
      String line = lines.next();
      while (!line.contains("\"area\":\"35.76\"") || !line.contains("\"reported\":2")) {
        line = lines.next();
      }
      return Duration.ofNanos(System.nanoTime() - began);
    });
    topic.tell(storyIn(year).reported().said());

    var took = heard.get(20, TimeUnit.SECONDS);
    System.out.println("from the broker's acknowledgement to the follower: " + took.toMillis() + " ms");
    assertThat(took).isLessThan(Duration.ofSeconds(2));
    stream.close();
  }

  @Test
  void as_many_follow_as_may_and_one_who_leaves_makes_room() throws Exception {
    var followers = new ArrayList<Stream<String>>();
    while (followers.size() < 2) {
      followers.add(service.follow("area=ID").body());
    }

    var refusal = service.get("/api/v1/indicators/stream?area=ID");
    assertThat(refusal.statusCode()).isEqualTo(429);
    assertThat(refusal.headers().firstValue("retry-after")).isPresent();

    assertThat(followers.get(0).filter(line -> line.equals(":alive")).findFirst()).isPresent();
    followers.forEach(Stream::close);
    await().atMost(SOON).until(() -> meters().get("referral.indicators.followers").gauge().value() == 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {Topics.FINDINGS, Topics.DECISIONS, Topics.FOLLOW_UPS})
  void good_empty_malformed_good_counters_and_dead_letters_add_up(String where) throws Exception {
    int year = Years.another();
    var first = onTopic(where, year);
    var second = onTopic(where, year);
    double handled = count(where, "handled");
    double dead = count(where, "dead");
    int letters = deadLettersOf(where);

    topic.send(List.of(first, bad(first, new byte[0]), bad(first, "{\"finding\":".getBytes(UTF_8)), second));

    await().atMost(SOON).untilAsserted(() -> {
      assertThat(service.indicator("35.76|" + year + "-06|ALL").counts().reported()).isEqualTo(2);
      assertThat(count(where, "handled") - handled).isEqualTo(2);
      assertThat(count(where, "dead") - dead).isEqualTo(2);
      assertThat(deadLettersOf(where) - letters).isEqualTo(2);
    });
  }

  @Test
  void an_event_that_could_not_be_folded_is_a_dead_letter_and_stops_nothing() throws Exception {
    int year = Years.another();
    int letters = deadLettersOf(Topics.FOLLOW_UPS);
    var good = onTopic(Topics.FOLLOW_UPS, year);
    var nameless = new String(good.value(), UTF_8).replaceFirst("\"to\":\"ACCEPTED\"", "\"to\":null");

    topic.send(List.of(bad(good, nameless.getBytes(UTF_8)), good));

    await().atMost(SOON).untilAsserted(() -> {
      assertThat(service.indicator("35.76|" + year + "-06|ALL").counts().reported()).isEqualTo(1);
      assertThat(deadLettersOf(Topics.FOLLOW_UPS) - letters).isEqualTo(1);
    });
  }

  @Test
  void what_does_not_say_which_clock_is_a_dead_letter_and_a_clock_of_tomorrow_is_counted() throws Exception {
    int year = Years.another();
    UUID referral = UUID.randomUUID();
    int letters = deadLettersOf(Topics.FOLLOW_UPS);
    double unknown = meters().counter("referral.records.unknown.value", "topic", Topics.FOLLOW_UPS).count();
    var story = storyIn(year).routed(List.of(SpmField.SOSIAL), Story.referral(referral, SpmField.SOSIAL));
    var overdue = Wire.record(story.overdue(referral, ReferralClock.RESPOND).said().get(1));
    var text = new String(overdue.value(), UTF_8);
    var clockless = bad(overdue, text.replace("\"RESPOND\"", "null").getBytes(UTF_8));
    var another = bad(overdue, text.replace("RESPOND", "GARANSI").getBytes(UTF_8));

    topic.send(List.of(clockless, another, Wire.record(story.said().get(0)), overdue));

    await().atMost(SOON).untilAsserted(() -> {
      assertThat(service.indicator("35.76|" + year + "-06|SOSIAL").counts().overdue()).isEqualTo(1);
      assertThat(deadLettersOf(Topics.FOLLOW_UPS) - letters).isEqualTo(1);
      assertThat(meters().counter("referral.records.unknown.value", "topic", Topics.FOLLOW_UPS).count() - unknown)
          .isEqualTo(1);
    });
  }

  @Test
  void an_event_that_claims_to_come_from_the_future_does_not_stop_the_numbers() throws Exception {
    int year = Years.another();
    var good = onTopic(Topics.FINDINGS, year);
    good.headers().remove("ce_time").add("ce_time", "9000-01-01T00:00:00Z".getBytes(UTF_8));

    topic.send(List.of(good, onTopic(Topics.FINDINGS, year)));

    await().atMost(SOON).untilAsserted(() ->
        assertThat(service.indicator("ID|" + year + "-06|ALL").counts().reported()).isEqualTo(2));
  }

  @Test
  void an_unknown_type_is_skipped_and_an_unknown_value_kept_both_counted_and_no_dead_letter() throws Exception {
    int year = Years.another();
    double unknown = count(Topics.DECISIONS, "unknown");
    int letters = topic.all(Topics.deadLettersOf("reporting-service")).size();
    var routed = Wire.record(storyIn(year).routed(List.of(SpmField.SOSIAL)).said().get(0));
    var newType = new ProducerRecord<>(routed.topic(), routed.key(), routed.value());
    newType.headers().add("ce_type", "posyandu.finding.praised.v1".getBytes(UTF_8));
    var newField = bad(routed, new String(routed.value(), UTF_8).replace("SOSIAL", "PERTANIAN").getBytes(UTF_8));

    topic.send(List.of(newType, newField));

    await().atMost(SOON).untilAsserted(() -> {
      assertThat(count(Topics.DECISIONS, "unknown") - unknown).isEqualTo(1);
      assertThat(service.indicator("35.76|" + year + "-06|ALL").counts().reported()).isEqualTo(1);
    });
    assertThat(meters().counter("referral.records.unknown.value", "topic", Topics.DECISIONS).count()).isPositive();
    assertThat(topic.all(Topics.deadLettersOf("reporting-service"))).hasSize(letters);
  }

  @Test
  void its_meters_are_there_to_be_scraped_and_nothing_else_is_open() throws Exception {
    assertThat(service.get("/actuator/prometheus").body())
        .contains("referral_indicators_said_total", "referral_indicators_keys", "referral_indicators_followers")
        .contains("kafka_consumer_fetch_manager_records_lag", "kafka_stream_");
    assertThat(service.get("/actuator/env").statusCode()).isEqualTo(404);
  }

  @Test
  void its_document_names_both_doors() throws Exception {
    var paths = EventJson.MAPPER.readTree(service.get("/v3/api-docs").body()).get("paths");

    assertThat(paths.propertyNames()).contains("/api/v1/indicators", "/api/v1/indicators/stream");
  }

  private static Story storyIn(int year) {
    return new Story(UUID.randomUUID(), MIJI, MIJI + ".001", Instant.parse(year + "-06-10T01:00:00Z"));
  }

  private static ProducerRecord<byte[], byte[]> onTopic(String where, int year) {
    var story = storyIn(year).reported().dismissed().responded(UUID.randomUUID(), true).said();
    return story.stream().map(Wire::record).filter(record -> record.topic().equals(where)).findFirst().orElseThrow();
  }

  private static ProducerRecord<byte[], byte[]> bad(ProducerRecord<byte[], byte[]> good, byte[] value) {
    return new ProducerRecord<>(good.topic(), null, good.timestamp(), good.key(), value, good.headers());
  }

  private static double count(String where, String result) {
    return meters().counter("referral.records", "topic", where, "result", result).count();
  }

  private static MeterRegistry meters() {
    return service.context().getBean(MeterRegistry.class);
  }

  private static int deadLettersOf(String where) {
    return (int) topic.all(Topics.deadLettersOf("reporting-service")).stream()
        .filter(letter -> new String(letter.headers().lastHeader("dlq_origin").value(), UTF_8).startsWith(where))
        .count();
  }
}
