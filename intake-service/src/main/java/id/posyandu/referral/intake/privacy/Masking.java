package id.posyandu.referral.intake.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one function through which every free text goes before it leaves intake: it takes out NIK (also KK, which have 16
 * digits as well) and Indonesian phone numbers, however they are spaced, and the names that it announces (see {@link
 * Names}). Any other name stays: who is to help must know to whom to go.
 *
 * <p>For numbers it looks at runs of digit groups with nothing but spaces, dots, dashes or brackets between them. In case of doubt a
 * number is taken out: losing a number is an inconvenience, leaking one cannot be undone. A run of nothing but dates and
 * times stays. Masking what is masked changes nothing.
 */
public final class Masking {
  public static final String NIK = "[NIK]";
  public static final String PHONE = "[telepon]";
  public static final String NAME = "[nama]";

  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
  private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}._()]{1,12}");
  private static final Pattern DATES = datesAndTimes();
  private static final int LONGEST_OF_DATES = 120;
  private static final int NIK_DIGITS = 16;

  private Masking() {}

  /** The text without NIK, phone numbers and announced names; null stays null. */
  public static String mask(String text) {
    return text == null ? null : Names.masked(withoutNumbers(text));
  }

  private static String withoutNumbers(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    int copied = 0;
    for (Run run : runs(text)) {
      masked.append(text, copied, run.from()).append(masked(run));
      copied = run.to();
    }
    return masked.append(text, copied, text.length()).toString();
  }

  private static String masked(Run run) {
    if (onlyDates(run.text())) {
      return run.text();
    }
    if (run.digits() < NIK_DIGITS) {
      return withoutPhone(run);
    }
    for (int first = 0; first < run.groups(); first++) {
      int last = run.lastOf(first, NIK_DIGITS);
      if (last >= 0) {
        return around(run, first, last, NIK);
      }
    }
    return NIK; // 16 digits or more that no grouping explains: all of them
  }

  private static String withoutPhone(Run run) {
    for (int first = 0; first < run.groups(); first++) {
      int last = Phone.lastGroup(run, first);
      if (last >= 0) {
        return around(run, first, last, PHONE);
      }
    }
    return run.text();
  }

  private static String around(Run run, int first, int last, String mask) {
    String before = first == 0 ? run.prefixBut(mask) : masked(run.before(first)) + run.gapBefore(first);
    String after = last == run.groups() - 1 ? "" : run.gapBefore(last + 1) + masked(run.after(last));
    return before + mask + after;
  }

  private static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    List<int[]> groups = new ArrayList<>();
    Matcher digits = DIGITS.matcher(text);
    while (digits.find()) {
      if (!groups.isEmpty() && !isGap(text, groups.get(groups.size() - 1)[1], digits.start())) {
        runs.add(Run.of(text, groups));
        groups = new ArrayList<>();
      }
      groups.add(new int[] {digits.start(), digits.end()});
    }
    if (!groups.isEmpty()) {
      runs.add(Run.of(text, groups));
    }
    return runs;
  }

  private static boolean isGap(String text, int from, int to) {
    return GAP.matcher(text).region(from, to).matches();
  }

  private static boolean onlyDates(String run) {
    return run.length() <= LONGEST_OF_DATES && DATES.matcher(run).matches();
  }

  private static Pattern datesAndTimes() {
    String day = "(?:0?[1-9]|[12][0-9]|3[01])";
    String month = "(?:0?[1-9]|1[0-2])";
    String year = "(?:19|20)[0-9]{2}";
    String date = "(?:%1$s[-. ]%2$s[-. ]%3$s|%3$s-%2$s-%1$s)".formatted(day, month, year);
    String time = "(?:[01]?[0-9]|2[0-3])\\.[0-5][0-9]";
    String one = "(?:" + date + "|" + time + ")";
    return Pattern.compile(one + "(?:[\\s\\p{Pd}]{1,3}" + one + ")*");
  }
}
