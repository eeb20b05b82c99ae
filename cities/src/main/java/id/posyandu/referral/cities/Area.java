package id.posyandu.referral.cities;

/**
 * A place (wilayah) with its Kemendagri code, in the official spelling.
 *
 * @param parent the code of the area one level up; null for the whole installation only
 */
public record Area(String code, String name, AreaLevel level, String parent) {

  public static final String WHOLE_INSTALLATION = "ID";

  static final Area INSTALLATION = new Area(WHOLE_INSTALLATION, "Semua kota", AreaLevel.INSTALASI, null);

  /** Whether this area is the given one or lies in it. Codes are hierarchical, so the code alone tells. */
  public boolean liesIn(String area) {
    return liesIn(code, area);
  }

  /** The same for a code that need not be in any table. */
  public static boolean liesIn(String code, String area) {
    return area.equals(WHOLE_INSTALLATION) || code.equals(area) || code.startsWith(area + ".");
  }
}
