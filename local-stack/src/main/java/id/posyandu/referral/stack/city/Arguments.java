package id.posyandu.referral.stack.city;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words behind {@code ./stack city new} and its like: some by their place, some by name ({@code --in DIR} or
 * {@code --in=DIR}).
 */
final class Arguments {
  /** Where {@code ./stack} was called from: it changes to its own folder, but people name files as they see them. */
  static final String CALLED_FROM = "called.from";

  private final String usage;
  private final List<String> placed = new ArrayList<>();
  private final Map<String, String> named = new HashMap<>();

  private Arguments(String usage) {
    this.usage = usage;
  }

  /**
   * @param names the options that may be given, each with a value
   * @throws Refused on any other option, or on one without its value
   */
  static Arguments of(List<String> words, String usage, String... names) {
    Arguments arguments = new Arguments(usage);
    List<String> known = List.of(names);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--")) {
        arguments.placed.add(word);
        continue;
      }
      String[] parts = word.split("=", 2);
      boolean alone = parts.length == 1;
      if (!known.contains(parts[0]) || alone && i + 1 == words.size()) {
        throw arguments.misused();
      }
      arguments.named.put(parts[0], alone ? words.get(++i) : parts[1]);
    }
    return arguments;
  }

  String first() {
    if (placed.isEmpty()) {
      throw misused();
    }
    return placed.get(0);
  }

  /** All after the first as one text, so that a name of several words needs no quotation marks. */
  Optional<String> rest() {
    return placed.size() < 2 ? Optional.empty() : Optional.of(String.join(" ", placed.subList(1, placed.size())));
  }

  /** @throws Refused when more is given than the first */
  Arguments onlyOne() {
    if (placed.size() != 1) {
      throw misused();
    }
    return this;
  }

  Optional<String> named(String name) {
    return Optional.ofNullable(named.get(name));
  }

  static Path path(String given) {
    try {
      return Path.of(System.getProperty(CALLED_FROM, "")).resolve(given);
    } catch (InvalidPathException noPath) {
      throw new Refused("'%s' is no name of a file", given);
    }
  }

  private Refused misused() {
    return new Refused("Usage: %s", usage);
  }
}
