package id.posyandu.referral.reporting.spm;

/**
 * What a department states of one service, from January to the end of the quarter. Of each number, null is not known (yet)
 * and 0 is known to be nobody (nihil).
 *
 * @param mustServe how many have a right to the service in the year
 * @param served how many of them got it to standard; at most {@code mustServe}
 * @param needed of goods, services and staff that the standard asks for (mutu minimal)
 * @param fulfilled how many of those there are
 */
public record Figures(Long mustServe, Long served, Long needed, Long fulfilled) {
  public static final Figures UNKNOWN = new Figures(null, null, null, null);

  /** People still to be reached; null while not known. */
  public Long missing() {
    return mustServe == null || served == null ? null : Math.max(0, mustServe - served);
  }
}
