package id.posyandu.referral.reporting.spm;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * A share in per cent, from 0 to 100, exact: {@code over / under}. A city that stands at 89.999… has not reached 90, and
 * one that stands at 90 has, whichever thirds it was added up from; a binary fraction would blur that.
 */
public record Percent(BigInteger over, BigInteger under) implements Comparable<Percent> {
  public static final Percent NONE = of(0);
  public static final Percent FULL = of(100);

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);
  private static final int SHOWN_DECIMALS = 2;

  public Percent {
    if (under.signum() <= 0 || over.signum() < 0 || over.compareTo(under.multiply(BigInteger.valueOf(100))) > 0) {
      throw new IllegalArgumentException("No share: " + over + " / " + under);
    }
    BigInteger common = over.gcd(under);
    over = over.divide(common);
    under = under.divide(common);
  }

  private static Percent of(long whole) {
    return new Percent(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  /**
   * {@code part / whole * 100}, at most 100: what is reached beyond the need makes up for nothing elsewhere.
   *
   * @param part at least 0
   * @param whole at least 1
   */
  static Percent of(long part, long whole) {
    return new Percent(BigInteger.valueOf(Math.min(part, whole)).multiply(HUNDRED), BigInteger.valueOf(whole));
  }

  /** {@code weight * this + (100 - weight) * other}, with the weight in per cent. */
  Percent weighted(int weight, Percent other) {
    BigInteger mine = over.multiply(other.under).multiply(BigInteger.valueOf(weight));
    BigInteger theirs = other.over.multiply(under).multiply(BigInteger.valueOf(100L - weight));
    return new Percent(mine.add(theirs), under.multiply(other.under).multiply(HUNDRED));
  }

  /** @param shares at least one */
  static Percent mean(List<Percent> shares) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger under = BigInteger.ONE;
    for (Percent share : shares) {
      sum = sum.multiply(share.under).add(share.over.multiply(under));
      under = under.multiply(share.under);
    }
    return new Percent(sum, under.multiply(BigInteger.valueOf(shares.size())));
  }

  boolean reaches(BigDecimal limit) {
    return new BigDecimal(over).compareTo(limit.multiply(new BigDecimal(under))) >= 0;
  }

  /** With two decimals, rounded down: 100.00 is shown only where nobody is missing. */
  public BigDecimal shown() {
    return new BigDecimal(over).divide(new BigDecimal(under), SHOWN_DECIMALS, RoundingMode.DOWN);
  }

  @Override
  public int compareTo(Percent other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }
}
