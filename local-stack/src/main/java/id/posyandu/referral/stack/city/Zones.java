package id.posyandu.referral.stack.city;

import java.util.Optional;
import java.util.Set;

/** The time zone of a province, by the first two digits of all Kemendagri codes in it. */
final class Zones {
  /** Sumatra and Java. */
  private static final Set<String> WIB = Set.of("11", "12", "13", "14", "15", "16", "17", "18", "19", "21",
      "31", "32", "33", "34", "35", "36");

  /** West and Central Kalimantan: the same time, under a zone name of their own. */
  private static final Set<String> WIB_KALIMANTAN = Set.of("61", "62");

  private static final Set<String> WITA = Set.of("51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76");
  private static final Set<String> WIT = Set.of("81", "82", "91", "92", "93", "94", "95", "96");

  private Zones() {}

  /** Empty for a province that is newer than this list. */
  static Optional<String> ofProvince(String province) {
    if (WIB.contains(province)) {
      return Optional.of("Asia/Jakarta");
    }
    if (WIB_KALIMANTAN.contains(province)) {
      return Optional.of("Asia/Pontianak");
    }
    if (WITA.contains(province)) {
      return Optional.of("Asia/Makassar");
    }
    return WIT.contains(province) ? Optional.of("Asia/Jayapura") : Optional.empty();
  }
}
