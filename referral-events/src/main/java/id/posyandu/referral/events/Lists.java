package id.posyandu.referral.events;

import java.util.List;
import java.util.Objects;

/** A list member that is missing on the wire is an empty list to us, and an unknown (null) element is left out. */
final class Lists {
  private Lists() {}

  static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
