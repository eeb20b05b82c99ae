package id.posyandu.referral.routing.reading;

import static id.posyandu.referral.events.SpmField.KESEHATAN;
import static id.posyandu.referral.events.SpmField.PEKERJAAN_UMUM;
import static id.posyandu.referral.events.SpmField.PENDIDIKAN;
import static id.posyandu.referral.events.SpmField.SOSIAL;
import static id.posyandu.referral.events.SpmField.TRANTIBUMLINMAS;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingReaderTest {

  private static final FindingReader READER = FindingReader.shipped();

  @Test
  void a_family_that_lost_its_wage_leads_and_its_child_out_of_school_follows() {
    Reading reading = READER.read("Pak Marto kena PHK dari pabrik, anaknya yang SD sudah sebulan tidak masuk sekolah");

    assertThat(reading.decision()).isEqualTo(Decision.ROUTE);
    assertThat(categories(reading)).containsExactly("SOS-N-MISKIN", "PDK-DASAR");
    assertThat(fields(reading)).containsExactly(SOSIAL, PENDIDIKAN);
    assertThat(reading.urgency()).isEqualTo(Urgency.URGENT);
    assertThat(reading.because()).contains("kena PHK", "tidak masuk sekolah");
  }

  @Test
  void the_same_family_is_read_alike_in_javanese() {
    Reading reading = READER.read("Pak Marto kenek PHK, anake sing SD wis sak wulan gak mlebu sekolah");

    assertThat(categories(reading)).containsExactly("SOS-N-MISKIN", "PDK-DASAR");
  }

  @Test
  void a_broken_road_before_a_school_is_public_works() {
    assertThat(fields(READER.read("jalan di depan sekolah rusak parah, sudah ada yang jatuh")))
        .containsExactly(PEKERJAAN_UMUM);
  }

  @Test
  void mothers_milk_is_health_and_no_water_supply() {
    assertThat(fields(READER.read("Air susu ibu tidak keluar, bayinya umur 2 minggu menangis terus"))).containsExactly(KESEHATAN);
  }

  @Test
  void a_posyandu_is_a_place_and_no_matter_of_health() {
    assertThat(fields(READER.read("sampah menumpuk di samping posyandu, tidak diangkut"))).containsExactly(PEKERJAAN_UMUM);
  }

  @Test
  void a_household_that_quarrels_over_a_heritage_is_no_finding() {
    assertThat(READER.read("rumah tangga adik saya sedang ribut soal warisan").decision()).isEqualTo(Decision.NOT_A_FINDING);
  }

  @Test
  void a_fire_now_is_routed_at_once() {
    Reading reading = READER.read("kebakaran di RT 4!! api sudah menjalar ke rumah sebelah");

    assertThat(reading.decision()).isEqualTo(Decision.ROUTE);
    assertThat(reading.urgency()).isEqualTo(Urgency.EMERGENCY);
    assertThat(reading.categories().get(0).category()).isEqualTo("TTL-KEBAKARAN");
  }

  @Test
  void a_fire_that_was_put_out_is_no_emergency() {
    assertThat(READER.read("kebakaran tadi siang sudah padam, keluarganya mengungsi dan butuh selimut").urgency())
        .isNotEqualTo(Urgency.EMERGENCY);
  }

  @Test
  void a_fire_that_was_none_is_no_finding() {
    assertThat(READER.read("ternyata bukan kebakaran, cuma orang bakar sampah").decision()).isEqualTo(Decision.NOT_A_FINDING);
  }

  @Test
  void a_road_that_was_mended_is_no_finding_but_one_that_broke_again_is() {
    assertThat(READER.read("jalan gang mawar sudah diperbaiki, terima kasih").decision()).isEqualTo(Decision.NOT_A_FINDING);
    assertThat(fields(READER.read("jalan gang mawar sudah diperbaiki tapi sekarang rusak lagi"))).containsExactly(PEKERJAAN_UMUM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"makasih bu kader", "selamat pagi semua", "PROMO sprei murah ready stok", "listrik mati satu kampung",
      "kapan jadwal posyandu bulan depan?", "SIM saya sudah jadi belum ya"})
  void what_no_department_should_act_on_is_no_finding(String text) {
    assertThat(READER.read(text)).returns(Decision.NOT_A_FINDING, Reading::decision).returns(List.of(), Reading::fields);
  }

  @ParameterizedTest
  @ValueSource(strings = {"terima kasih bu, istri itu masih dipukul suaminya", "sudah selesai kok, dia hanya kena HIV",
      "ternyata cuma anak yatim yang ditinggal, sebarkan ke grup"})
  void violence_hiv_and_children_in_danger_are_never_dismissed(String text) {
    assertThat(READER.read(text).decision()).isNotEqualTo(Decision.NOT_A_FINDING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "😀😀🔥", "0812-3456-7890", "The quick brown fox jumps over the lazy dog", "これは何ですか", "<p></p>", "mohon dicek bu"})
  void what_says_nothing_goes_to_a_person(String text) {
    assertThat(READER.read(text)).returns(Decision.TRIAGE, Reading::decision).returns(List.of(), Reading::fields)
        .returns(Urgency.NORMAL, Reading::urgency);
  }

  @Test
  void a_number_that_could_name_a_person_is_no_evidence() {
    Reading reading = READER.read("Siti NIK 3576011234560001 hp 0812 3456 7890 minta BPJS, KTP 3576011234560001 hilang");

    assertThat(fields(reading)).contains(KESEHATAN, SOSIAL);
    assertThat(reading.because()).noneMatch(words -> words.matches(".*\\d{4}.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"an. Siti Aminah kena TB, batuk darah sudah sebulan", "a.n. SITI AMINAH kena TB batuk darah",
      "minta rujukan atas nama siti aminah umur 40 batuk darah TB", "A/N Siti Aminah, batuk darah TB",
      "nama: siti aminah, NIK 3 5 7 6 0 1 1 2 3 4 5 6 0 0 0 1 batuk darah TB",
      "siti... NIK 3576.0112.3456.0001 hp +62 812-3456-7890 batuk darah TB 0812xxxxxxx"})
  void a_name_that_is_introduced_and_numbers_in_any_spacing_are_no_evidence(String text) {
    Reading reading = READER.read(text);

    assertThat(reading.fields()).isNotEmpty();
    assertThat(String.join(" ", reading.because()).toLowerCase()).doesNotContain("aminah").doesNotContainPattern("\\d{2}|xxx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"awas penculikan anak, sebarkan ke semua grup!!!", "makasih bu, tadi anaknya diancam pakai pisau",
      "info saja, balita itu ditelantarkan orang tuanya", "selamat pagi, ada bayi dibuang di kardus"})
  void abduction_neglect_and_threats_are_never_dismissed(String text) {
    assertThat(READER.read(text).decision()).isNotEqualTo(Decision.NOT_A_FINDING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dulur abdi nyebut hayang maot, geus meuli racun beurit", "katanya pengen mati aja, udah capek hidup",
      "adeknye kate nak mati jak, tok diam di bilek", "makasih bu, dia sudah tidak jadi bunuh diri"})
  void who_speaks_of_ending_his_life_is_never_dismissed(String text) {
    assertThat(READER.read(text).decision()).isNotEqualTo(Decision.NOT_A_FINDING);
  }

  @Test
  void evidence_stands_in_the_text_as_it_was_written() {
    String text = "GOT depan mushola MAMPET, trus ada ULAR besar masuk dapur";

    assertThat(READER.read(text).because()).isNotEmpty().allMatch(text::contains);
    assertThat(fields(READER.read(text))).containsExactlyInAnyOrder(TRANTIBUMLINMAS, PEKERJAAN_UMUM);
  }

  @Test
  void evidence_is_what_tells_an_officer_something_and_nothing_twice() {
    Reading reading = READER.read("Pak Slamet RT 3 RW 2 kena PHK, anaknya sudah 3 minggu tidak masuk sekolah");

    assertThat(reading.because()).containsExactly("kena PHK", "tidak masuk sekolah");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mbah Karto dewekan, omahe bocor kabeh, lampu gang mati, ono maling, mangane teko tonggo, KTP ne ilang",
      "Banjir di kampung sdh sepinggang, butuh perahu evakuasi, ada ibu hamil 9 bulan & bayi. URGENT",
      "Anak pak Jun umur 10 th idak sekolah lagi dari kelas 3, kerjo mulung samo emaknyo di TPA. KK dak punyo, akta lahir dak ado"})
  void evidence_is_short_and_no_quote_lies_in_another(String text) {
    assertThat(READER.read(text).fields()).isNotEmpty().allSatisfy(field -> {
      assertThat(field.evidence()).hasSizeBetween(1, 4).allMatch(text::contains);
      assertThat(field.evidence()).allMatch(quote -> field.evidence().stream().filter(other -> other.contains(quote)).count() == 1);
      assertThat(field.evidence()).noneMatch(quote -> quote.matches("(?i)tidak|idak|dak|ada|ado|ono|anak|mbah|bu|pak"));
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"pak Slamet kena PHK dari pabrik", "ada lansia mbah Tumini umur 78 hidup sendiri, makan dari tetangga"})
  void a_name_after_a_title_is_no_evidence(String text) {
    assertThat(READER.read(text).because()).isNotEmpty().noneMatch(quote -> quote.contains("Slamet") || quote.contains("Tumini"));
  }

  @Test
  void scores_stay_between_0_and_1_and_fields_have_those_of_their_categories() {
    Reading reading = READER.read("banjir sepinggang, rumah hanyut, ibu hamil terjebak, jalan rusak, sampah numpuk, lampu jalan mati");

    assertThat(reading.categories()).allMatch(category -> category.score() > 0 && category.score() <= 1);
    assertThat(reading.fields()).allMatch(field -> field.score() > 0 && field.score() <= 1);
  }

  @Test
  void the_model_is_named_after_its_data() {
    assertThat(READER.model()).matches("linear-3\\+[0-9a-f]{8}").isEqualTo(FindingReader.shipped().model());
    assertThat(READER.read("jalan rusak").model()).isEqualTo(READER.model());
  }

  private static List<String> categories(Reading reading) {
    return reading.categories().stream().map(CategoryReading::category).toList();
  }

  private static List<SpmField> fields(Reading reading) {
    return reading.fields().stream().map(FieldReading::field).toList();
  }

  @Test
  void every_field_has_its_categories() {
    Set<SpmField> fields = Rules.shipped().categories().values().stream().map(Category::field).collect(Collectors.toSet());

    assertThat(Rules.shipped().categories()).hasSize(54);
    assertThat(fields).hasSize(6).doesNotContain(SpmField.UNKNOWN);
  }
}
