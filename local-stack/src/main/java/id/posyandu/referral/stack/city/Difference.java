package id.posyandu.referral.stack.city;

/**
 * One stored finding that would be decided otherwise.
 *
 * @param elsewhere whether other OPDs (or a person, or nobody) would have it; else it is only read otherwise
 * @param why the rows of the tables, or the reading
 */
record Difference(String number, String area, Destination before, Destination after, boolean elsewhere, String why) {

  @Override
  public String toString() {
    return "%s  %s%n    %s%n    -> %s%n    why: %s".formatted(number, area, before, after, why);
  }
}
