package id.posyandu.referral.routing.evaluate;

import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A text with what a careful annotator says about it.
 *
 * @param fields none: not a finding
 * @param alternatives other sets of fields that could be defended: each counts as right
 * @param categories null where nobody said
 * @param urgency null where nobody said
 * @param sure whether the annotator was
 */
public record Labelled(String id, String text, Set<SpmField> fields, List<Set<SpmField>> alternatives,
    List<String> categories, Urgency urgency, boolean sure) {

  /** Of the sets that count as right, the one that is nearest to what was read. */
  Set<SpmField> nearest(Set<SpmField> read) {
    return alternatives.stream().min(Comparator.comparingLong(set -> apart(set, read)))
        .filter(set -> apart(set, read) < apart(fields, read)).orElse(fields);
  }

  private static long apart(Set<SpmField> one, Set<SpmField> other) {
    return one.stream().filter(field -> !other.contains(field)).count() + other.stream().filter(field -> !one.contains(field)).count();
  }
}
