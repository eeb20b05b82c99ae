package id.posyandu.referral.routing.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.LikelyDuplicate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      got mampet lagi yg kmrn                                  | Got depan rumah bu Siti RT 3 mampet, air meluap ke jalan
      Update temuan: lampu jalan gang Mawar belum diganti      | Lampu PJU di gang Mawar mati sudah seminggu
      sampah belum dibersihkan                                 | Sampah menumpuk di TPS ujung gang, bau menyengat
      banjir lagi bu                                           | Banjir setinggi lutut di RT 02 sejak subuh
      selokan RT 05 mampet, airnya meluap                      | Air selokan meluap di RT 5 karena mampet
      pohon tumbang menutup jalan dekat musholla               | Pohon tumbang menutup jalan dekat musholla
      balita gizi kurang anak bu Rina RT 2 masih belum dirujuk | Balita anak bu Rina gizi kurang, bb tidak naik 2 bulan
      """)
  void a_repeat_or_a_follow_up_is_suggested(String later, String earlier) {
    assertThat(Likeness.likely(later, List.of(before(earlier)))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Jalan depan sekolah rusak dan berlubang                  | Jalan di gang Mawar banyak berlubang bekas galian
      Balita gizi buruk, berat badannya turun terus            | Balita gizi kurang, ibunya sakit tidak bisa menyusui
      Bu Ani RT 2 hamil 7 bulan belum pernah periksa           | Bu Wati RT 4 hamil 5 bulan darah tinggi
      lagi hamil anak ketiga, ibu Wati                         | Ibu Ani hamil muda mual terus
      NIK [NIK] belum terdaftar                                | HP [telepon] warga, NIK [NIK] hilang
      yg kmrn belum ditangani                                  | Got depan rumah mampet
      terima kasih bu                                          | Terima kasih bantuannya bu
      """)
  void another_matter_is_not_suggested(String later, String earlier) {
    assertThat(Likeness.likely(later, List.of(before(earlier)))).isEmpty();
  }

  @Test
  void the_likeliest_come_first_and_at_most_five() {
    var candidates = IntStream.range(0, 9).mapToObj(n -> before("got mampet RT 3 depan musholla " + "bau ".repeat(n % 2)));

    var likely = Likeness.likely("got mampet RT 3 depan musholla bau", candidates.toList());

    assertThat(likely).hasSize(Likeness.MOST).extracting(LikelyDuplicate::score)
        .isSortedAccordingTo((one, other) -> Double.compare(other, one));
  }

  @Test
  void no_text_is_too_strange() {
    var strange = List.of("", "😀".repeat(2_000), "x".repeat(10_000), "السلام عليكم", "1 2 3", "\u0000", "\ud800");

    strange.forEach(text -> assertThat(Likeness.likely(text, strange.stream().map(LikenessTest::before).toList()))
        .allSatisfy(one -> assertThat(one.score()).isBetween(0.0, 1.0)));
    assertThat(Likeness.likely("got mampet", List.of(before(null)))).isEmpty();
  }

  private static Earlier before(String text) {
    return new Earlier(UUID.randomUUID(), "MJK-7K3Q", text);
  }
}
