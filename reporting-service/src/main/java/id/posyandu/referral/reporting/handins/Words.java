package id.posyandu.referral.reporting.handins;

import java.util.LinkedHashMap;
import java.util.Map;

/** What stands in a table for the words of the wire, in the order of the columns. */
final class Words {
  static final Map<String, String> COUNTS = inOrder(
      "reported", "Temuan dilaporkan",
      "undecided", "Belum dibaca",
      "inTriage", "Menunggu koordinator",
      "routed", "Diteruskan",
      "dismissed", "Tidak diteruskan",
      "inReview", "Ditelaah lagi",
      "joint", "Kasus bersama",
      "jointClosed", "Kasus bersama tuntas",
      "assigned", "Rujukan",
      "open", "Rujukan belum selesai",
      "closed", "Rujukan ditutup",
      "returned", "Rujukan dikembalikan",
      "withdrawn", "Rujukan ditarik",
      "responded", "Ditanggapi",
      "respondedInTime", "Ditanggapi tepat waktu",
      "resolved", "Selesai, menunggu konfirmasi",
      "finishedInTime", "Selesai tepat waktu",
      "reopened", "Dibuka kembali",
      "overdue", "Terlambat",
      "confirmed", "Dikonfirmasi kader",
      "helped", "Warga terbantu",
      "notHelped", "Tidak terbantu",
      "verified", "Ditinjau, benar",
      "refuted", "Ditinjau, tidak benar",
      "silent", "Dinas diam",
      "reportingPosyandu", "Posyandu melapor",
      "sixFieldPosyandu", "Posyandu enam bidang");

  static final Map<String, String> HOURS = inOrder(
      "respondMedian", "Jam sampai ditanggapi, tengah",
      "respondP90", "Jam sampai ditanggapi, 90 %",
      "finishMedian", "Jam sampai selesai, tengah",
      "finishP90", "Jam sampai selesai, 90 %");

  private static final Map<String, String> OTHERS = inOrder(
      "POSYANDU", "Posyandu",
      "KELURAHAN", "Kelurahan",
      "KECAMATAN", "Kecamatan",
      "KOTA", "Kota",
      "NORMAL", "biasa",
      "URGENT", "segera",
      "EMERGENCY", "darurat",
      "RECEIVED", "diterima",
      "IN_TRIAGE", "ditelaah koordinator",
      "ROUTED", "diteruskan",
      "DISMISSED", "tidak diteruskan",
      "ASSIGNED", "diteruskan",
      "ACCEPTED", "disanggupi",
      "NEEDS_INFO", "perlu dilengkapi",
      "IN_PROGRESS", "ditindaklanjuti",
      "SCHEDULED", "dijadwalkan",
      "RESOLVED", "selesai, menunggu konfirmasi",
      "CLOSED", "ditutup",
      "RETURNED", "dikembalikan",
      "WITHDRAWN", "ditarik");

  private Words() {}

  /** The word itself where there is none. */
  static String of(String word) {
    return OTHERS.getOrDefault(word, word);
  }

  private static Map<String, String> inOrder(String... pairs) {
    var words = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      words.put(pairs[i], pairs[i + 1]);
    }
    return words;
  }
}
