package id.posyandu.referral.stack.city;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.EventType;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.kit.wire.Envelope;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.RawRecord;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.routing.decision.Router;
import id.posyandu.referral.routing.reading.FindingReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DiffTest {
  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
  private static final FindingReader READER = FindingReader.shipped();

  @TempDir Path dir;
  private final Topic topics = new Topic();
  private Semarang semarang;
  private Cities inForce;

  @BeforeEach
  void fill_in_a_city() {
    semarang = Semarang.filledInIn(dir);
    inForce = semarang.cities();
  }

  @Test
  void with_the_same_tables_and_the_same_reader_nothing_goes_elsewhere() {
    decide(street_light("SMR-0001"));
    decide(reported("SMR-0002", "Terima kasih banyak bu, sudah dibantu kemarin", Semarang.SEKAYU));

    assertThat(diff()).contains("Of 2 findings 0 would go elsewhere").doesNotContain("->");
  }

  @Test
  void a_duty_given_to_another_opd_takes_its_findings_there_and_names_its_row() {
    decide(street_light("SMR-0001"));
    semarang.replace("duties.csv", "PJU,33.74,3374-dishub", "PJU,33.74,3374-perkim");

    assertThat(diff()).contains(
        """
        SMR-0001  33.74.01.1009 Sekayu
            ROUTE PU-N-PJU at 3374-dishub
            -> ROUTE PU-N-PJU at 3374-perkim
            why: 33.74-semarang/duties.csv line 16 (PU-N-PJU)
        """)
        .contains("Of 1 findings 1 would go elsewhere");
  }

  @Test
  void a_unit_is_somewhere_else_too() {
    decide(street_light("SMR-0001"));
    semarang.replace("duties.csv", "PJU,33.74,3374-dishub,,", "PJU,33.74,3374-dishub,Bidang PJU,");

    assertThat(diff()).contains("-> ROUTE PU-N-PJU at 3374-dishub (Bidang PJU)");
  }

  @Test
  void a_row_that_begins_later_shows_with_its_day() {
    decide(street_light("SMR-0001"));
    semarang.replace("duties.csv", "PJU,33.74,3374-dishub,,,,", "PJU,33.74,3374-dishub,,,2027-01-01,")
        .append("duties.csv", "PJU,33.74,3374-perkim,,2027-01-01,,test");

    assertThat(diff()).contains("0 would go elsewhere");
    assertThat(diff("--on", "2027-01-01")).contains("1 would go elsewhere").contains("duties.csv line 21 (PU-N-PJU)");
  }

  @Test
  void what_is_read_otherwise_than_then_says_so() {
    FindingReported finding = street_light("SMR-0001");
    FindingRouted then = (FindingRouted) firstOf(finding(finding, List.of("PU-N-SAMPAH")));
    topics.say(Topics.FINDINGS, finding);
    topics.say(Topics.DECISIONS, then);

    assertThat(diff())
        .contains("ROUTE PU-N-SAMPAH at 3374-dlh", "-> ROUTE PU-N-PJU at 3374-dishub")
        .contains("why: the text reads otherwise by " + READER.model());
  }

  @Test
  void a_kelurahan_that_the_tables_lack_goes_to_triage() {
    decide(street_light("SMR-0001"));
    semarang.replace("areas.csv", "33.74.01.1009,Sekayu", "33.74.01.1008,Sekayu");

    assertThat(diff()).contains("-> TRIAGE").contains("why: the tables have no area 33.74.01.1009");
  }

  @Test
  void only_first_decisions_count_and_repeats_change_nothing() {
    FindingReported finding = street_light("SMR-0001");
    decide(finding);
    decide(finding);
    FindingRouted first = (FindingRouted) firstOf(finding);
    topics.say(Topics.DECISIONS, new FindingRouted(first.finding(), first.area(), first.receivedAt(), 2, "koordinator",
        first.fields(), List.of("PU-N-SAMPAH"), first.urgency(), List.of(), null, List.of(), null, List.of(), List.of(), null));

    assertThat(diff()).contains("Of 1 findings 0 would go elsewhere");
  }

  @Test
  void what_cannot_be_compared_is_counted() {
    topics.say(Topics.FINDINGS, street_light("SMR-0001"));
    decide(reported("SMR-0002", null, Semarang.SEKAYU));
    decide(reported("MJK-0003", "Lampu jalan mati", "35.76.03.1002"));
    decide(reported("SMR-0004", "Lampu jalan mati", Semarang.SEKAYU, NOW.minus(Duration.ofDays(31))));
    topics.sayNonsense();

    assertThat(diff())
        .contains("Of 0 findings")
        .contains("1 not decided yet, 1 without text, 1 of cities that these tables do not have")
        .contains("1 records could not be read");
  }

  @Test
  void unsound_tables_and_odd_lengths_of_time_are_refused() {
    assertThat(Typed.city("diff", semarang.folder(), "--since", "a month").err()).contains("is no length of time such as 30d");
    semarang.replace("opds.csv", "Dinas Kesehatan,no", "Dinas Kesehatan,perhaps");
    assertThat(Typed.city("diff", semarang.folder()).err())
        .contains("cannot be used")
        .contains("opds.csv line 5: 'external' is not yes or no but 'perhaps'");
  }

  private String diff(String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> words = new ArrayList<>(List.of(semarang.folder().toString(), "--since", "30d"));
    words.addAll(List.of(more));
    new DiffCommand(topics, Clock.fixed(NOW, ZoneOffset.UTC), new PrintStream(out, true, UTF_8)).run(words);
    return out.toString(UTF_8);
  }

  private void decide(FindingReported finding) {
    topics.say(Topics.FINDINGS, finding);
    topics.say(Topics.DECISIONS, firstOf(finding));
  }

  private Event firstOf(FindingReported finding) {
    String text = finding.text() == null ? "" : finding.text();
    return new Router(inForce).first(finding, READER.read(text), finding.receivedAt()).says().get(0);
  }

  private static FindingReported street_light(String number) {
    return reported(number, "Lampu jalan di depan gang mati sudah seminggu, gelap sekali", Semarang.SEKAYU);
  }

  private static FindingReported reported(String number, String text, String area) {
    return reported(number, text, area, NOW.minus(Duration.ofDays(3)));
  }

  private static FindingReported reported(String number, String text, String area, Instant at) {
    UUID id = UUID.nameUUIDFromBytes(number.getBytes(UTF_8));
    return new FindingReported(id, number, area, at, text, at, null, List.of(), null, List.of(), null, null, List.of());
  }

  /** The same with categories that a cadre chose. */
  private static FindingReported finding(FindingReported as, List<String> categories) {
    return new FindingReported(as.finding(), as.number(), as.area(), as.receivedAt(), as.text(), as.observedAt(), null,
        categories, null, List.of(), null, null, List.of());
  }

  /** What Kafka would give. */
  private static final class Topic implements Records {
    private final Map<String, List<RawRecord>> records = new HashMap<>();

    void say(String topic, Event event) {
      String type = EventType.of(event).wireName();
      add(topic, EventJson.MAPPER.writeValueAsBytes(event), Map.of(Envelope.TYPE, type.getBytes(UTF_8)));
    }

    void sayNonsense() {
      add(Topics.FINDINGS, "{".getBytes(UTF_8), Map.of(Envelope.TYPE, "posyandu.finding.reported.v1".getBytes(UTF_8)));
      add(Topics.FINDINGS, "{}".getBytes(UTF_8), Map.of(Envelope.TYPE, "posyandu.finding.sung.v1".getBytes(UTF_8)));
    }

    private void add(String topic, byte[] value, Map<String, byte[]> headers) {
      List<RawRecord> before = records.computeIfAbsent(topic, first -> new ArrayList<>());
      before.add(new RawRecord(topic, 0, before.size(), NOW.toEpochMilli(), new byte[0], value, headers));
    }

    @Override
    public void since(String topic, Instant since, Consumer<RawRecord> reader) {
      records.getOrDefault(topic, List.of()).forEach(reader);
    }
  }
}
