package id.posyandu.referral.routing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {

  private static final FindingReader READER = FindingReader.shipped();

  static Stream<String> strange() {
    return Stream.of("a".repeat(10_000), "1".repeat(10_000), "banjir ".repeat(600), "tidak anak ".repeat(380), "😀".repeat(2000),
        "<div onclick='x'>jalan <b>rusak</b></div>".repeat(90), "\u0000\uD800 rusak", "الطريق مكسور", "jalannn   ruuuusaaak!!!!",
        "rumah_sakit | @NO ~ + & /", "................", "\n\n\n", "-".repeat(4000), "2222222 222 2 22/22/22 3,,,4");
  }

  @ParameterizedTest
  @MethodSource("strange")
  void the_strangest_text_gets_a_decision_soon(String text) {
    long begun = System.nanoTime();

    assertThat(READER.read(text).decision()).isNotNull();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void a_text_of_nothing_but_digits_needs_no_deep_stack() throws InterruptedException {
    List<Reading> readings = new CopyOnWriteArrayList<>();
    Runnable reading = () -> Stream.of("1 ", "12", "1-2.3xx", "an. ").forEach(part -> readings.add(READER.read("jalan rusak " + part.repeat(5_000))));

    Thread small = new Thread(null, reading, "small", 256 << 10);
    small.start();
    small.join();

    assertThat(readings).hasSize(4);
  }

  static Stream<String> saying_nothing() {
    return Stream.of("", "😀🔥🙏".repeat(1300), "+62 812-3456-7890", "3576 0112 3456 0001",
        "Dear all, please find attached the quarterly report and let me know your thoughts before Monday",
        "السلام عليكم ورحمة الله وبركاته كيف حالكم اليوم", "今天的会议推迟到下周三下午两点", "x".repeat(10_000), "\uFFFD\uFFFD\uFFFD\uFFFD");
  }

  @ParameterizedTest
  @MethodSource("saying_nothing")
  void what_cannot_be_read_is_never_guessed_at(String text) {
    Reading reading = READER.read(text);

    assertThat(reading.fields()).isEmpty();
    assertThat(reading.decision()).isNotEqualTo(Decision.ROUTE);
    assertThat(reading.urgency()).isEqualTo(Urgency.NORMAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tolong", "tolong bu", "mohon dicek bu", "ada masalah"})
  void a_few_words_that_say_nothing_of_what_it_is_about_are_left_to_a_person(String text) {
    assertThat(READER.read(text).decision()).isEqualTo(Decision.TRIAGE);
    assertThat(READER.read(text).fields()).isEmpty();
  }

  @Test
  void the_newly_poor_family_whose_child_stays_home_is_one_case_of_two_fields() {
    Reading reading = READER.read("Pak Slamet RT 3 RW 2 kena PHK, anaknya sudah 3 minggu tidak masuk sekolah");

    assertThat(reading.decision()).isEqualTo(Decision.ROUTE);
    assertThat(reading.categories()).extracting(CategoryReading::category).containsExactly("SOS-N-MISKIN", "PDK-DASAR");
  }

  @Test
  void a_chain_message_is_dismissed_and_html_is_read_through() {
    assertThat(READER.read("SEBARKAN!!! Bagikan ke 10 grup, besok internet gratis 50GB untuk semua pengguna").decision())
        .isEqualTo(Decision.NOT_A_FINDING);
    assertThat(READER.read("<p>jalan <b>rusak</b> berlubang parah di gang mawar</p>").categories())
        .extracting(CategoryReading::category).contains("PU-N-JALAN");
  }

  @Test
  void a_stretched_word_is_the_word() {
    assertThat(READER.read("jalannn rusaaaak").categories()).extracting(CategoryReading::category).containsExactly("PU-N-JALAN");
  }

  @Test
  void random_words_get_a_decision() {
    long seed = 20261123;
    Random random = new Random(seed);
    List<String> cells = Table.shipped("kesehatan.tsv").content().lines().toList();
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 20; word++) {
        String cell = cells.get(random.nextInt(cells.size()));
        text.append(cell, 0, cell.isEmpty() ? 0 : random.nextInt(cell.length())).append((char) random.nextInt(0x3000));
      }
      assertThat(READER.read(text.toString())).as("seed %d round %d", seed, round).isEqualTo(READER.read(text.toString()));
    }
  }

  @Test
  void many_threads_and_another_reader_read_alike() {
    String text = "mbah Karto dewekan, omahe bocor, lampu gang mati, ono maling";
    Reading once = FindingReader.shipped().read(text);

    List<Reading> readings = IntStream.range(0, 500).parallel().mapToObj(i -> READER.read(text)).toList();

    assertThat(readings).containsOnly(once);
  }
}
