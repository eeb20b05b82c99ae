package id.posyandu.referral.reporting.dashboard;

/**
 * So many of so many.
 *
 * @param part at most {@code of}
 */
public record Share(long part, long of) {

  /** Of a hundred, to one decimal, cut and not rounded: 100 is said only when it is all. Null of nothing. */
  public Double percent() {
    return of == 0 ? null : Math.floorDiv(part * 1000, of) / 10.0;
  }

  /** What is missing to 100 %. */
  public long missing() {
    return of - part;
  }

  public boolean whole() {
    return of > 0 && part == of;
  }
}
