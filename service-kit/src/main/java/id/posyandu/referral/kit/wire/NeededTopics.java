package id.posyandu.referral.kit.wire;

import java.util.List;

/** The topics that a service reads or writes: a bean of it has them made before anything is heard or said. */
public record NeededTopics(List<String> names) {
  public NeededTopics(String... names) {
    this(List.of(names));
  }
}
