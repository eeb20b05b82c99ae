package id.posyandu.referral.reporting.dashboard;

import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.events.Indicator.Counts;
import id.posyandu.referral.events.Indicator.Hours;

/**
 * One line of the board: an indicator under the name that people know it by, with the shares that it gives.
 *
 * @param code of the area, field, department or period that the line is about
 * @param name what people call it; null where the page has a word of its own for the code
 */
public record Reading(String code, String name, Indicator indicator) {

  public Counts counts() {
    return indicator.counts();
  }

  public Hours hours() {
    return indicator.hours();
  }

  /** {@code overdue / open}. */
  public Share overdue() {
    return new Share(counts().overdue(), counts().open());
  }

  /** {@code jointClosed / joint}: cases of several departments that all have done their part. */
  public Share jointClosed() {
    return new Share(counts().jointClosed(), counts().joint());
  }

  /** {@code respondedInTime / responded}. */
  public Share respondedInTime() {
    return new Share(counts().respondedInTime(), counts().responded());
  }

  /** {@code finishedInTime / finished}; finished is {@code helped + notHelped}: whatever was resolved or closed. */
  public Share finishedInTime() {
    return new Share(counts().finishedInTime(), counts().helped() + counts().notHelped());
  }

  /** {@code helped / (helped + notHelped)}. */
  public Share helped() {
    return new Share(counts().helped(), counts().helped() + counts().notHelped());
  }

  public boolean quiet() {
    return counts().reported() == 0;
  }
}
