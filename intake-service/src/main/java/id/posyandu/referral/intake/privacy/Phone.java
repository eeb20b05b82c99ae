package id.posyandu.referral.intake.privacy;

/** Indonesian phone numbers: 08…, 628…, and whatever follows +62. */
final class Phone {
  private static final int SHORTEST = 9;
  private static final int LONGEST = 13;

  private Phone() {}

  /** The last group of the phone number that begins with that group; -1 when none does. */
  static int lastGroup(Run run, int first) {
    int country = countryDigits(run, first);
    if (country < 0) {
      return -1;
    }
    int last = first;
    int digits = run.digits(first);
    while (last + 1 < run.groups() && digits + run.digits(last + 1) <= LONGEST + country) {
      last++;
      digits += run.digits(last);
    }
    return digits >= SHORTEST ? last : -1;
  }

  /** How many digits the country's code adds; -1 where no phone number begins. */
  private static int countryDigits(Run run, int first) {
    String digits = beginning(run, first);
    if (digits.startsWith("08")) {
      return 0;
    }
    boolean afterPlus = first == 0 && run.plus();
    return digits.startsWith(afterPlus ? "62" : "628") || digits.startsWith("6208") ? 2 : -1;
  }

  /** The first four digits from that group on, as ASCII. */
  private static String beginning(Run run, int first) {
    StringBuilder digits = new StringBuilder();
    for (int group = first; group < run.groups() && digits.length() < 4; group++) {
      run.group(group).codePoints().limit(4).forEach(digit -> digits.append(Character.digit(digit, 10)));
    }
    return digits.toString();
  }
}
