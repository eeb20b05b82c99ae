package id.posyandu.referral.cities;

/** Slips of the keyboard: a letter too many, too few, another one, or two neighbours swapped. */
final class Slips {

  private Slips() {}

  /** Short names differ by one letter too often to forgive one. */
  static int forgiven(String word) {
    if (word.length() < 4) return 0;
    return word.length() < 8 ? 1 : 2;
  }

  /** The optimal string alignment distance. */
  static int between(String a, String b) {
    int[][] slips = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        slips[i][j] = i == 0 || j == 0 ? i + j : cheapest(slips, a, b, i, j);
      }
    }
    return slips[a.length()][b.length()];
  }

  private static int cheapest(int[][] slips, String a, String b, int i, int j) {
    int other = slips[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int cheapest = Math.min(other, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
    return swapped(a, b, i, j) ? Math.min(cheapest, slips[i - 2][j - 2] + 1) : cheapest;
  }

  private static boolean swapped(String a, String b, int i, int j) {
    return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
