package id.posyandu.referral.routing.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * Ids that follow from what they name, so that whoever works the same thing out again, after a crash or a year later,
 * comes to the same id and nothing is opened twice.
 */
final class Names {
  private static final String SEPARATOR = "|";

  private Names() {}

  /** A null part counts as an empty one. */
  static UUID uuid(Object... parts) {
    StringBuilder name = new StringBuilder();
    for (Object part : parts) {
      name.append(part == null ? "" : part).append(SEPARATOR);
    }
    return UUID.nameUUIDFromBytes(name.toString().getBytes(UTF_8));
  }
}
