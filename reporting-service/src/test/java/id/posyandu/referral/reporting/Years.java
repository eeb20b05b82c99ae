package id.posyandu.referral.reporting;

import java.util.PrimitiveIterator;
import java.util.Random;

/** Years to come, each given once: tests that share a broker would count one another's cases in the same year. */
final class Years {
  private static final PrimitiveIterator.OfInt ALL = new Random().ints(2100, 9100).distinct().iterator();

  private Years() {}

  static synchronized int another() {
    return ALL.nextInt();
  }
}
