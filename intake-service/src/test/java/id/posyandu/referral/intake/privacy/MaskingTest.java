package id.posyandu.referral.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock = """
          NIK 3576031010850001 belum terdaftar      | NIK [NIK] belum terdaftar
          nik:3576 0310 1085 0001, KK hilang        | nik:[NIK], KK hilang
          3576-0310-1085-0001                       | [NIK]
          35.76.03.101085.0001                      | [NIK]
          (3576) 0310 1085 0001                     | ([NIK]
          umur 45 3576031010850001 ya               | umur 45 [NIK] ya
          3576031010850001 08123456789              | [NIK] [telepon]
          KK 3576031010850001/3576031010850002      | KK [NIK]/[NIK]
          35760310108500012                         | [NIK]
          HP 081234567890 tolong                    | HP [telepon] tolong
          wa 0812-3456-7890                         | wa [telepon]
          wa 0812 3456 7890 ya                      | wa [telepon] ya
          +6281234567890                            | [telepon]
          +62 812-3456-7890                         | [telepon]
          (+62) 812 3456 7890                       | ([telepon]
          6281234567890                             | [telepon]
          +62 321 123456                            | [telepon]
          tensi 170 0812 3456 7890                  | tensi 170 [telepon]
          """)
  void a_number_of_a_person_is_taken_out(String written, String masked) {
    assertThat(Masking.mask(written)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Pak Slamet RT 03 RW 02 kena PHK, anaknya sudah 3 minggu tidak masuk sekolah",
    "tensi 170/110, gula 350, umur 63 tahun",
    "tunggakan Rp 1.250.000 sejak 2026-08-17",
    "08-11-2026 08.30",
    "tanggal 20-11-2026 21-11-2026 dan 2026-11-20 - 2026-11-25",
    "bantuan Rp 500.000 - 1.000.000",
    "Posyandu 35.76.03.1002.001, kelurahan 35.76.03.1002",
    "-7.4722, 112.4338",
    "jam 08.00 sampai 10.00, 4 orang, 2 anak",
    "telepon 112 atau 119",
    ""
  })
  void an_ordinary_number_stays(String written) {
    assertThat(Masking.mask(written)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock = """
          BPJS an. Siti Aminah nunggak 3 bulan              | BPJS an. [nama] nunggak 3 bulan
          KK a.n. SLAMET RIYADI, NIK 3576031010850001       | KK a.n. [nama], NIK [NIK]
          KK a.n Slamet RT 3 RW 2                           | KK a.n [nama] RT 3 RW 2
          akta atas nama budi santoso belum jadi            | akta atas nama [nama] belum jadi
          KTP an. ibu Wati yang hilang                      | KTP an. ibu [nama] yang hilang
          KTP an Wati Sri Lestari hilang                    | KTP an [nama] hilang
          kartu A/N: M. Ali Akbar umur 60                   | kartu A/N: [nama] umur 60
          an.siti 081234567890                              | an.[nama] [telepon]
          An. Ahmad. Rumahnya rusak                         | An. [nama]. Rumahnya rusak
          an. Budi dan an. Sari belum sekolah               | an. [nama] dan an. [nama] belum sekolah
          atas nama anak Nur'aini (5 th)                    | atas nama anak [nama] (5 th)
          """)
  void a_name_that_is_announced_is_taken_out(String written, String masked) {
    assertThat(Masking.mask(written)).isEqualTo(masked);
    assertThat(Masking.mask(masked)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "butuh bantuan. Rumah Pak Slamet bocor",
    "sudah makan. An anak kecil",
    "lahir tahun 90-an. Rumahnya tua",
    "ada 20 an. Warga mengungsi",
    "banyak tumpukan. Anak-anak main di situ",
    "kami atas nama warga RT 3 mengucapkan terima kasih",
    "atas nama posyandu Melati kami mohon bantuan",
    "Pak Slamet kena PHK, istrinya Bu Siti sakit",
    "nama anaknya belum ada di KK",
    "anak an tidak mau sekolah",
    "https://a.example/an.html"
  })
  void a_text_that_announces_nobody_stays(String written) {
    assertThat(Masking.mask(written)).isEqualTo(written);
  }

  @Test
  void nothing_stays_nothing() {
    assertThat(Masking.mask(null)).isNull();
  }

  @Test
  void a_wall_of_digits_is_no_trap() {
    assertThat(Masking.mask("1 ".repeat(2_000))).isEqualTo("[NIK] ".repeat(125));
    assertThat(Masking.mask("9".repeat(4_000))).isEqualTo("[NIK]");
  }

  @Test
  void a_wall_of_announcements_is_no_trap() {
    assertThat(Masking.mask("an. ".repeat(1_000))).hasSizeLessThan(5_000);
    assertThat(Masking.mask("an. " + "a".repeat(4_000))).isEqualTo("an. [nama]");
  }
}
