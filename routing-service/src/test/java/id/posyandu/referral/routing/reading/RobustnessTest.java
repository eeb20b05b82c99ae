package id.posyandu.referral.routing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
