package id.posyandu.referral.reporting.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What persons were asked about a case, and what they answered. An answer names its question, so that others stay open; a
 * decision that names none (a first one, one that nobody asked for, and all of older versions) answers whatever was asked
 * before it.
 *
 * @param asked revision by item
 * @param answered items, heard of or not yet
 * @param unnamed revision of the newest decision that names no item; 0 while there is none
 */
record Questions(Map<String, Integer> asked, Set<String> answered, int unnamed) {
  static final Questions NONE = new Questions(Map.of(), Set.of(), 0);

  /** @param item null in the words of a version that named none */
  Questions asking(String item, int revision) {
    var more = new HashMap<>(asked);
    more.merge(item == null ? "" : item, revision, Math::max);
    return new Questions(more, answered, unnamed);
  }

  /** @param item null where it answers none */
  Questions answering(String item, int revision) {
    if (item == null) {
      return new Questions(asked, answered, Math.max(unnamed, revision));
    }
    var more = new HashSet<>(answered);
    more.add(item);
    return new Questions(asked, more, unnamed);
  }

  boolean open() {
    for (var question : asked.entrySet()) {
      if (question.getValue() > unnamed && !answered.contains(question.getKey())) {
        return true;
      }
    }
    return false;
  }
}
