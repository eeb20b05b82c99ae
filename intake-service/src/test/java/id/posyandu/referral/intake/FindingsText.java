package id.posyandu.referral.intake;

/** Findings as cadres send them. */
final class FindingsText {
  static final String FAMILY_FALLEN_POOR =
      """
      {"text": "Pak Slamet RT 3 RW 2 kena PHK, anaknya sudah 3 minggu tidak masuk sekolah", "area": "35.76.03.1002"}""";

  static final String EVERYTHING =
      """
      {"text": "  Bu Siti (NIK 3576 0310 1085 0001, HP 0812-3456-7890) butuh kursi roda, tensi 170/110  ",
       "area": "35.76.03.1002", "posyandu": "35.76.03.1002.001", "cadre": "kader-miji-07",
       "observedAt": "2026-11-20T08:30:00+07:00", "categories": ["SOS-N-MISKIN"], "urgency": "URGENT",
       "programs": ["kampung-bahagia"], "people": 5,
       "location": {"latitude": -7.4722, "longitude": 112.4338, "detail": "RT 3 RW 2, telepon 081234567891"},
       "attachments": [{"uri": "https://foto.example/1.jpg", "mediaType": "image/jpeg",
         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         "takenAt": "2026-11-20T08:29:00+07:00"}],
       "source": {"system": "wa-gateway", "id": "wa-%s"},
       "subject": {"name": "Siti Rahayu Xyz", "nik": "3576031010850002", "phone": "0812-9999-8888"},
       "unknown": {"member": true}}""";

  private FindingsText() {}

  static String everything(String sourceId) {
    return EVERYTHING.formatted(sourceId);
  }

  /** A finding with one member more than is compulsory. */
  static String with(String member) {
    return FAMILY_FALLEN_POOR.replace("}", ", " + member + "}");
  }

  static String saying(String text) {
    return "{\"area\": \"35.76.03.1002\", \"text\": \"" + text + "\"}";
  }
}
