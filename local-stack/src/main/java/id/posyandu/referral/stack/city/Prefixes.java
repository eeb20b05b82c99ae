package id.posyandu.referral.stack.city;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Three letters that remind of a name, consonants preferred: SMR, then SMN and so on for Semarang. */
final class Prefixes {
  private Prefixes() {}

  static Stream<String> of(String name) {
    String letters = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    if (letters.length() < 3) {
      return Stream.empty();
    }
    String first = letters.substring(0, 1);
    String rest = letters.substring(1);
    String preferred = rest.replaceAll("[AIUEO]", "") + rest.replaceAll("[^AIUEO]", "");
    return IntStream.range(0, preferred.length()).boxed()
        .flatMap(i -> IntStream.range(i + 1, preferred.length())
            .mapToObj(j -> first + preferred.charAt(i) + preferred.charAt(j)));
  }
}
