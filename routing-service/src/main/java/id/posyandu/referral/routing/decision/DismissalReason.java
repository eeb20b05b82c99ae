package id.posyandu.referral.routing.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why nobody of the six fields acts, as a code for programs and a sentence that tells the cadre whose business it is. */
public enum DismissalReason {
  NOT_A_FINDING("Pesan ini tidak memuat masalah yang perlu ditindaklanjuti dinas. Bila ada, laporkan lagi apa, di mana dan siapa yang terdampak."),
  NOT_OURS_PLN("Listrik padam, kabel dan tiang listrik adalah urusan PLN: laporkan lewat aplikasi PLN Mobile atau telepon 123."),
  NOT_OURS_TELECOM("Telepon, internet dan kabelnya adalah urusan perusahaan penyedianya: hubungi layanan pelanggannya."),
  NOT_OURS_POLICE("Ini urusan Kepolisian: datang ke polsek terdekat, atau telepon 110 bila mendesak."),
  NOT_OURS_PROVINCE("Ini kewenangan pemerintah provinsi: laporkan lewat SP4N-LAPOR! (lapor.go.id) kepada pemerintah provinsi."),
  NOT_OURS_CENTRAL("Ini kewenangan pemerintah pusat: laporkan lewat SP4N-LAPOR! (lapor.go.id) kepada instansinya."),
  NOT_OURS_WAGES("Upah, pesangon dan sengketa kerja adalah urusan pengawas ketenagakerjaan provinsi: hubungi Dinas Tenaga Kerja."),
  NOT_OURS_PRIVATE("Ini urusan antarwarga atau perusahaan swasta: mintalah RT, RW atau kelurahan menengahi."),
  OTHER_CITY("Tempatnya di luar kota ini: sampaikan kepada pemerintah daerah setempat."),
  ALREADY_SOLVED("Masalah ini sudah tertangani. Laporkan lagi bila muncul kembali."),
  DUPLICATE("Masalah ini sudah dilaporkan sebelumnya dan sedang ditangani dalam laporan itu."),
  QUESTION("Ini pertanyaan, bukan temuan: tanyakan kepada kelurahan atau puskesmas setempat."),
  IN_PROCESS("Permohonan ini sedang diproses instansinya: tanyakan kemajuannya kepada instansi itu."),
  TOO_LITTLE("Keterangannya belum cukup untuk ditindaklanjuti. Laporkan lagi dengan tempat, siapa dan apa masalahnya."),
  NOT_CONFIRMED("Setelah dicek ke lapangan, masalah ini tidak ditemukan."),
  WITHDRAWN_BY_CADRE("Kader menarik kembali temuan ini.");

  private static final String NOT_OURS = "NOT_OURS_";

  private final String toCadre;

  DismissalReason(String toCadre) {
    this.toCadre = toCadre;
  }

  /** What the cadre reads where the person who dismissed gave no words of her own. */
  public String toCadre() {
    return toCadre;
  }

  /** By its name; whose business it is may be named alone: PLN. Empty for any other text. */
  public static Optional<DismissalReason> named(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(reason -> reason.name().equals(name) || reason.name().equals(NOT_OURS + name))
        .findFirst();
  }
}
