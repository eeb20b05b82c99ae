package id.posyandu.referral.reporting.spm;

import static id.posyandu.referral.events.SpmField.*;

import id.posyandu.referral.events.SpmField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The 29 basic services (jenis pelayanan dasar) that a kota owes, in the order of PP 2/2018 Pasal 5 to 10. Technical rules:
 * Permendikbudristek 32/2022 (education), Permenkes 6/2024 (health), Permen PUPR 29/PRT/M/2018 (public works, housing),
 * Permendagri 121/2018, 101/2018 and 114/2018 (order, disasters, fire), Permensos 9/2018 (social). The codes are this
 * project's own; categories of findings name them.
 */
public enum SpmService {
  PDK_PAUD(PENDIDIKAN, "Pendidikan anak usia dini", "warga negara usia 5-6 tahun"),
  PDK_DASAR(PENDIDIKAN, "Pendidikan dasar", "warga negara usia 7-15 tahun"),
  PDK_SETARA(PENDIDIKAN, "Pendidikan kesetaraan", "warga negara usia 7-18 tahun yang belum tamat"),
  KES_BUMIL(KESEHATAN, "Pelayanan kesehatan ibu hamil", "ibu hamil"),
  KES_BULIN(KESEHATAN, "Pelayanan kesehatan ibu bersalin", "ibu bersalin"),
  KES_BBL(KESEHATAN, "Pelayanan kesehatan bayi baru lahir", "bayi usia 0-28 hari"),
  KES_BALITA(KESEHATAN, "Pelayanan kesehatan balita", "anak usia 0-59 bulan"),
  KES_USDIK(KESEHATAN, "Pelayanan kesehatan pada usia pendidikan dasar", "anak usia 7-15 tahun"),
  KES_PROD(KESEHATAN, "Pelayanan kesehatan pada usia produktif", "warga usia 15-59 tahun"),
  KES_LANSIA(KESEHATAN, "Pelayanan kesehatan pada usia lanjut", "warga usia 60 tahun ke atas"),
  KES_HT(KESEHATAN, "Pelayanan kesehatan penderita hipertensi", "penderita hipertensi usia 15 tahun ke atas"),
  KES_DM(KESEHATAN, "Pelayanan kesehatan penderita diabetes melitus", "penderita DM usia 15 tahun ke atas"),
  KES_ODGJ(KESEHATAN, "Pelayanan kesehatan orang dengan gangguan jiwa berat", "ODGJ berat"),
  KES_TB(KESEHATAN, "Pelayanan kesehatan orang terduga tuberkulosis", "orang terduga TB"),
  KES_HIV(KESEHATAN, "Pelayanan kesehatan orang berisiko terinfeksi HIV", "orang berisiko terinfeksi HIV"),
  PU_AIRMINUM(PEKERJAAN_UMUM, "Pemenuhan kebutuhan pokok air minum sehari-hari", "rumah tangga"),
  PU_LIMBAH(PEKERJAAN_UMUM, "Penyediaan pelayanan pengolahan air limbah domestik", "rumah"),
  PRM_BENCANA(PERUMAHAN_RAKYAT, "Penyediaan dan rehabilitasi rumah layak huni bagi korban bencana", "rumah korban bencana"),
  PRM_RELOKASI(
      PERUMAHAN_RAKYAT,
      "Fasilitasi penyediaan rumah layak huni bagi yang terkena relokasi program pemerintah daerah",
      "rumah tangga terkena relokasi"),
  TTL_TIBUM(TRANTIBUMLINMAS, "Pelayanan ketenteraman dan ketertiban umum", "warga terkena penegakan perda dan perkada"),
  TTL_INFOBCN(TRANTIBUMLINMAS, "Pelayanan informasi rawan bencana", "warga di kawasan rawan bencana"),
  TTL_SIAGA(
      TRANTIBUMLINMAS,
      "Pelayanan pencegahan dan kesiapsiagaan terhadap bencana",
      "warga di kawasan rawan bencana"),
  TTL_EVAKBCN(TRANTIBUMLINMAS, "Pelayanan penyelamatan dan evakuasi korban bencana", "korban bencana"),
  TTL_KEBAKARAN(TRANTIBUMLINMAS, "Pelayanan penyelamatan dan evakuasi korban kebakaran", "korban kebakaran"),
  SOS_DISAB(
      SOSIAL,
      "Rehabilitasi sosial dasar penyandang disabilitas telantar di luar panti sosial",
      "penyandang disabilitas telantar"),
  SOS_ANAK(SOSIAL, "Rehabilitasi sosial dasar anak telantar di luar panti sosial", "anak telantar"),
  SOS_LANSIA(SOSIAL, "Rehabilitasi sosial dasar lanjut usia telantar di luar panti sosial", "lanjut usia telantar"),
  SOS_GEPENG(
      SOSIAL,
      "Rehabilitasi sosial dasar tuna sosial, khususnya gelandangan dan pengemis, di luar panti sosial",
      "gelandangan dan pengemis"),
  SOS_BENCANA(
      SOSIAL,
      "Perlindungan dan jaminan sosial pada saat dan setelah tanggap darurat bencana",
      "korban bencana");

  private static final Map<String, SpmService> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(SpmService::code, Function.identity()));

  private final SpmField field;
  private final String title;
  private final String recipients;

  SpmService(SpmField field, String title, String recipients) {
    this.field = field;
    this.title = title;
    this.recipients = recipients;
  }

  /** As categories of findings and realisations name it, such as {@code KES-BUMIL}. */
  public String code() {
    return name().replace('_', '-');
  }

  public SpmField field() {
    return field;
  }

  /** Its official name, in Indonesian. */
  public String title() {
    return title;
  }

  /** Who or what is counted, in Indonesian. */
  public String recipients() {
    return recipients;
  }

  public static Optional<SpmService> coded(String code) {
    return Optional.ofNullable(code == null ? null : BY_CODE.get(code));
  }

  /** In their order; none for a field that this version does not know. */
  public static List<SpmService> of(SpmField field) {
    return Arrays.stream(values()).filter(service -> service.field == field).toList();
  }
}
