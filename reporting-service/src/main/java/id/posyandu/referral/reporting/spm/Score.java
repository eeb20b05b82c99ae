package id.posyandu.referral.reporting.spm;

/**
 * How far one service is reached (IP-SPM), after Permendagri 59/2021 and the e-SPM:
 *
 * <pre>
 *   A     = served / mustServe * 100, at most 100        penerima layanan dasar, weight 80 %
 *   B     = fulfilled / needed * 100, at most 100        mutu minimal layanan dasar, weight 20 %
 *   index = 0.8 A + 0.2 B
 * </pre>
 *
 * Where nothing is needed for B, it is left out (the index is A) or counted as 100, as {@link Nihil} says.
 *
 * @param a null where not known, and where nihil is left out
 * @param b the same
 * @param index null unless both are known, or nihil
 */
public record Score(Standing standing, Percent a, Percent b, Percent index) {
  private static final int WEIGHT_OF_A = 80;

  /** What is known of a service. */
  public enum Standing {
    KNOWN,
    /** Known to have nobody to serve. */
    NIHIL,
    /** Something that the index needs is not stated. */
    UNKNOWN
  }

  public static Score of(Figures figures, Nihil nihil) {
    Percent a = share(figures.served(), figures.mustServe(), nihil);
    Percent b = share(figures.fulfilled(), figures.needed(), nihil);
    if (isNihil(figures.mustServe())) {
      return new Score(Standing.NIHIL, a, b, nihil == Nihil.COUNTED ? Percent.FULL : null);
    }
    if (a == null) {
      return new Score(Standing.UNKNOWN, null, b, null);
    }
    if (isNihil(figures.needed())) {
      return new Score(Standing.KNOWN, a, b, b == null ? a : weighted(a, b));
    }
    return b == null ? new Score(Standing.UNKNOWN, a, null, null) : new Score(Standing.KNOWN, a, b, weighted(a, b));
  }

  private static Percent weighted(Percent a, Percent b) {
    return a.weighted(WEIGHT_OF_A, b);
  }

  private static Percent share(Long part, Long whole, Nihil nihil) {
    if (isNihil(whole)) {
      return nihil == Nihil.COUNTED ? Percent.FULL : null;
    }
    return part == null || whole == null ? null : Percent.of(part, whole);
  }

  private static boolean isNihil(Long need) {
    return need != null && need == 0;
  }
}
