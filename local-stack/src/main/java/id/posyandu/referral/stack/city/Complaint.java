package id.posyandu.referral.stack.city;

/**
 * One row of an old complaints file (pengaduan), still with whatever personal data it holds.
 *
 * @param line where it begins in the file
 * @param area its code or name as it stands in the file; empty where the file has none
 * @param flaw why it cannot be taken; null for a sound row
 */
record Complaint(long line, String text, String area, String flaw) {

  static Complaint bad(long line, String flaw) {
    return new Complaint(line, "", "", flaw);
  }

  boolean isBad() {
    return flaw != null;
  }
}
