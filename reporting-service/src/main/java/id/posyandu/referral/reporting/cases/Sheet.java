package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.SpmField;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What stands at one leaf, or what is to be added to it.
 *
 * @param totals by slice; one that any event ever named is there, if only with zeros
 * @param declared fields in which the post looked and found nothing
 */
public record Sheet(Map<String, Total> totals, Set<SpmField> declared) {
  public static final Sheet EMPTY = new Sheet(Map.of(), Set.of());

  /** Declares nothing found in these fields. What it touches is told even where no count changes. */
  public static Sheet declaring(Set<SpmField> fields, Latest heard) {
    var totals = new HashMap<String, Total>();
    totals.put(Slices.ALL, new Total(Tally.ZERO, heard));
    fields.forEach(field -> Slices.of(field).ifPresent(slice -> totals.put(slice, new Total(Tally.ZERO, heard))));
    return new Sheet(totals, fields);
  }

  public Sheet plus(Sheet more) {
    if (totals.isEmpty() && declared.isEmpty()) {
      return more;
    }
    var sum = new HashMap<>(totals);
    more.totals.forEach((slice, total) -> sum.merge(slice, total, Total::plus));
    if (more.declared.isEmpty()) {
      return new Sheet(sum, declared);
    }
    var all = EnumSet.noneOf(SpmField.class);
    all.addAll(declared);
    all.addAll(more.declared);
    return new Sheet(sum, all);
  }

  /** What of a change is new here: fields that were declared before are not declared again. */
  public Sheet newIn(Sheet change) {
    if (change.declared.isEmpty()) {
      return change;
    }
    var fresh = EnumSet.copyOf(change.declared);
    fresh.removeAll(declared);
    return new Sheet(change.totals, fresh);
  }

  /** As it stood before that was added; {@code latest} excepted, which only ever grows. */
  Sheet without(Sheet added) {
    var rest = new HashMap<>(totals);
    added.totals.forEach((slice, total) -> rest.computeIfPresent(
        slice, (same, sum) -> new Total(sum.tally().minus(total.tally()), sum.latest())));
    var before = EnumSet.noneOf(SpmField.class);
    before.addAll(declared);
    before.removeAll(added.declared);
    return new Sheet(rest, before);
  }

  /** Whether its post was heard of in that slice: by a finding, or by a declaration. */
  boolean heardIn(String slice) {
    var total = totals.get(slice);
    return (total != null && total.tally().of(Count.REPORTED) > 0)
        || (slice.equals(Slices.ALL) ? !declared.isEmpty() : declared.stream().anyMatch(field -> field.name().equals(slice)));
  }

  /** Whether its post was heard of in all six fields; a question about the whole, so asked in slice ALL only. */
  boolean sixFieldsIn(String slice) {
    return slice.equals(Slices.ALL) && Slices.FIELDS.stream().allMatch(this::heardIn);
  }
}
