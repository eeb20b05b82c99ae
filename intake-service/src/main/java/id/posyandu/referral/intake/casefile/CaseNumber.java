package id.posyandu.referral.intake.casefile;

import java.util.regex.Pattern;
import java.util.random.RandomGenerator;

/** What people call a case: the city's prefix and Crockford's base 32, which has no letter that looks like a digit. */
public final class CaseNumber {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int SHORTEST = 4;
  private static final int TRIES_A_LENGTH = 2;
  private static final Pattern WRITTEN = Pattern.compile("\\s*[A-Za-z]{3}-[0-9A-Za-z]{4,12}\\s*");

  private CaseNumber() {}

  /** Whether it is written like one, in whatever case. */
  public static boolean isOne(String name) {
    return WRITTEN.matcher(name).matches();
  }

  /** @param collisions how many numbers were already taken; after every {@value #TRIES_A_LENGTH} it becomes longer */
  public static String random(String prefix, int collisions, RandomGenerator random) {
    StringBuilder number = new StringBuilder(prefix).append('-');
    int length = SHORTEST + collisions / TRIES_A_LENGTH;
    random.ints(length, 0, ALPHABET.length()).forEach(digit -> number.append(ALPHABET.charAt(digit)));
    return number.toString();
  }
}
