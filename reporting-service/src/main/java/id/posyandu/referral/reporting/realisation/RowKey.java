package id.posyandu.referral.reporting.realisation;

import id.posyandu.referral.reporting.spm.Quarter;

/** Of what a realisation speaks: one service of one city in one quarter. */
record RowKey(String area, int year, int quarter, String service) {

  /** {@code 35.76|2026|3|KES-BUMIL}; the services of a quarter lie side by side. */
  String id() {
    return prefix(area, new Quarter(year, quarter)) + service;
  }

  static String prefix(String area, Quarter quarter) {
    return area + "|" + quarter.year() + "|" + quarter.number() + "|";
  }
}
