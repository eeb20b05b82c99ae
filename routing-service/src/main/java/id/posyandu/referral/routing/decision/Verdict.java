package id.posyandu.referral.routing.decision;

import java.util.List;

/**
 * What a person decides on a {@link TriageItem}: exactly one of categories, departments or a dismissal.
 *
 * @param categories their holders act
 * @param opds codes of the departments that act, whatever the tables say
 * @param dismiss why nobody acts (any more); null where somebody does
 * @param note may be null
 */
public record Verdict(List<String> categories, List<String> opds, String dismiss, String note, String by) {
  public Verdict {
    categories = categories == null ? List.of() : List.copyOf(categories);
    opds = opds == null ? List.of() : List.copyOf(opds);
  }

  boolean dismisses() {
    return dismiss != null;
  }
}
