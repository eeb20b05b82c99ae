package id.posyandu.referral.stack;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which options a command knows. One that nobody knows is refused: a typing error must not do something else. */
final class Options {
  private static final String FRESH = "--fresh";
  private static final Map<String, Set<String>> ALONE = Map.of(
      "up", Set.of("--detach", FRESH),
      "down", Set.of(),
      "status", Set.of(),
      "demo", Set.of(FRESH),
      "bench", Set.of(FRESH),
      "rebuild-indicators", Set.of());
  private static final Map<String, Set<String>> WITH_NUMBER =
      Map.of("bench", Set.of(ReferralBench.OPTION, ReplayBench.OPTION));

  private Options() {}

  /**
   * @param words the command and what stands after it; those of {@code city} and {@code evaluate} are looked at there
   * @throws CannotGoOn naming the first that is not known
   */
  static void check(List<String> words) {
    String command = words.get(0);
    if (!ALONE.containsKey(command)) {
      return;
    }
    Set<String> numbered = WITH_NUMBER.getOrDefault(command, Set.of());
    for (int at = 1; at < words.size(); at++) {
      String word = words.get(at);
      if (numbered.contains(word)) {
        at++; // its number; whoever reads it says what is wrong with it
      } else if (!ALONE.get(command).contains(word)) {
        throw new CannotGoOn("./stack %s does not know '%s': see ./stack help".formatted(command, word));
      }
    }
  }
}
