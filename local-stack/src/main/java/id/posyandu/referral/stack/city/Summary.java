package id.posyandu.referral.stack.city;

import id.posyandu.referral.cities.Catalogue;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.routing.reading.Decision;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts of a rehearsal: {@code read = ROUTE + TRIAGE + NOT_A_FINDING}, {@code rows = read + left out}. One complaint may
 * touch several fields and several OPDs, so these do not add up.
 */
final class Summary {
  private final Catalogue catalogue;
  private final Map<Decision, Integer> decisions = new TreeMap<>();
  private final Map<Urgency, Integer> urgencies = new TreeMap<>();
  private final Map<SpmField, Map<Decision, Integer>> fields = new TreeMap<>();
  private final Map<String, Integer> opds = new TreeMap<>();
  private int read;
  private int leftOut;
  private int withoutArea;

  Summary(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  void add(Destination destination, boolean areaKnown) {
    read++;
    withoutArea += areaKnown ? 0 : 1;
    decisions.merge(destination.decision(), 1, Integer::sum);
    urgencies.merge(destination.urgency(), 1, Integer::sum);
    fieldsOf(destination).forEach(field ->
        fields.computeIfAbsent(field, first -> new TreeMap<>()).merge(destination.decision(), 1, Integer::sum));
    destination.opds().forEach(opd -> opds.merge(opd, 1, Integer::sum));
  }

  int rows() {
    return read + leftOut;
  }

  void leaveOut() {
    leftOut++;
  }

  private Set<SpmField> fieldsOf(Destination destination) {
    return destination.categories().stream()
        .flatMap(code -> catalogue.category(code).stream())
        .map(category -> category.field())
        .collect(Collectors.toSet());
  }

  void print(PrintStream out) {
    out.printf("%n%-18s %7s %7s%n", "field", "ROUTE", "TRIAGE");
    fields.forEach((field, byDecision) -> out.printf("%-18s %7d %7d%n", field,
        byDecision.getOrDefault(Decision.ROUTE, 0), byDecision.getOrDefault(Decision.TRIAGE, 0)));
    out.println();
    opds.forEach((opd, count) -> out.printf("%-34s %7d%n", opd, count));
    out.printf("%n%,d complaints read, %,d rows left out%n", read, leftOut);
    for (Decision decision : Decision.values()) {
      out.printf("  %-14s %7d  %5.1f %%%n", decision, decisions.getOrDefault(decision, 0),
          read == 0 ? 0 : 100.0 * decisions.getOrDefault(decision, 0) / read);
    }
    out.printf("  urgency: %s%n", Arrays.stream(Urgency.values())
        .filter(urgencies::containsKey)
        .map(urgency -> urgency + " " + urgencies.get(urgency))
        .collect(Collectors.joining(", ")));
    if (withoutArea > 0) {
      out.printf("  %,d lie in no area that the tables know, so no OPD is named: give --area CODE%n", withoutArea);
    }
    out.printf("%,d would wait for a person in triage. Nothing was stored.%n", decisions.getOrDefault(Decision.TRIAGE, 0));
  }
}
