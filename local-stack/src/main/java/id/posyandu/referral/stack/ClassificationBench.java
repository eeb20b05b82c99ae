package id.posyandu.referral.stack;

import id.posyandu.referral.stack.Ports.Service;
import java.util.List;
import java.util.Map;

/** How long one classification takes over REST while so many a second are asked for. */
final class ClassificationBench {
  static final int A_SECOND = 200;
  private static final int WARM_UP = 60 * A_SECOND;
  private static final int TIMED = 20 * A_SECOND;
  private static final List<String> TEXTS =
      List.of(
          "Pak Slamet RT 3 RW 2 kena PHK, anaknya sudah 3 minggu tidak masuk sekolah",
          "mbah Karto dewekan, omahe gedhek wis reyot gentenge bocor kabeh. mangane teko tonggo. KTP ne ilang",
          "ibu hamil 7 bln LILA 21,5 HB 9 blm pernah periksa, rumah cuma 3x4 ditempati 6 orang",
          "makasih bu kader, kapan jadwal posyandu bulan depan?",
          "Yth. Bapak Wali Kota. Kami warga RT 04 sudah satu bulan kesulitan air bersih dikarenakan sumur kering. Untuk minum"
              + " kami terpaksa membeli galon, sedangkan jalan menuju sumur umum rusak berat dan berlubang sehingga beberapa warga"
              + " terjatuh dari sepeda motor. Mohon bantuan droping air atau sambungan PDAM dan perbaikan jalan. Sudah kami"
              + " laporkan ke kelurahan sejak bulan lalu tetapi belum ada tindak lanjut. Atas perhatiannya kami ucapkan terima kasih.");

  private final Api api;

  ClassificationBench(Api api) {
    this.api = api;
  }

  String run() {
    return api.paced(
            new Paced(A_SECOND, WARM_UP, TIMED),
            Service.ROUTING,
            n -> "/api/v1/classifications",
            n -> Map.of("text", TEXTS.get(n % TEXTS.size()), "area", "35.76.03.1002"))
        .toString();
  }
}
