package id.posyandu.referral.routing.reading;

import id.posyandu.referral.events.Urgency;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How well the reader read labelled texts. A text labelled with no field is no finding. */
record Quality(
    double fieldF1, double exactFields, double categoryF1, double leads,
    double emergencyRecall, double emergencyPrecision, double dismissedRecall, double dismissedPrecision,
    double urgency, double triaged, List<String> misses) {

  /** @param categories null where the label names none; @param urgency the same */
  record Labelled(String text, Set<String> fields, Set<String> categories, Urgency urgency) {}

  private record Read(Labelled label, Reading reading) {

    Set<String> fields() {
      return reading.fields().stream().map(field -> field.field().name()).collect(Collectors.toSet());
    }

    Set<String> categories() {
      return reading.categories().stream().map(CategoryReading::category).collect(Collectors.toSet());
    }

    boolean exact() {
      return fields().equals(label.fields);
    }

    boolean emergency() {
      return reading.urgency() == Urgency.EMERGENCY;
    }

    boolean dismissed() {
      return reading.decision() == Decision.NOT_A_FINDING;
    }

    @Override
    public String toString() {
      return label.text + "\n   wants " + label.fields + " " + label.categories + " " + label.urgency + "\n   reads "
          + reading.decision() + " " + reading.categories().stream().map(c -> c.category() + " " + c.score()).toList()
          + " " + reading.urgency() + " " + reading.because();
    }
  }

  static Quality of(FindingReader reader, List<Labelled> labelled) {
    List<Read> all = labelled.stream().map(one -> new Read(one, reader.read(one.text()))).toList();
    List<Read> withCategories = all.stream().filter(r -> r.label.categories != null).toList();
    List<Read> withUrgency = all.stream().filter(r -> r.label.urgency != null).toList();
    Predicate<Read> isEmergency = r -> r.label.urgency == Urgency.EMERGENCY;
    Predicate<Read> isNone = r -> r.label.fields.isEmpty();
    return new Quality(
        f1(all.stream().map(r -> List.of(r.label.fields, r.fields())).toList()),
        share(all, r -> true, Read::exact),
        f1(withCategories.stream().map(r -> List.of(r.label.categories, r.categories())).toList()),
        share(withCategories, r -> !r.label.categories.isEmpty() && !r.categories().isEmpty(),
            r -> r.label.categories.contains(r.reading.categories().get(0).category())),
        share(withUrgency, isEmergency, Read::emergency), share(withUrgency, Read::emergency, isEmergency),
        share(all, isNone, Read::dismissed), share(all, Read::dismissed, isNone),
        share(withUrgency, r -> !r.label.fields.isEmpty(), r -> r.reading.urgency() == r.label.urgency),
        share(all, r -> true, r -> r.reading.decision() == Decision.TRIAGE),
        all.stream().filter(r -> !r.exact() || r.label.categories != null && !r.categories().equals(r.label.categories)
            || r.label.urgency != null && !r.label.fields.isEmpty() && r.label.urgency != r.reading.urgency()
            || r.dismissed() != r.label.fields.isEmpty()).map(Read::toString).toList());
  }

  /** 1 where there was nothing to share. */
  private static double share(List<Read> all, Predicate<Read> among, Predicate<Read> right) {
    List<Read> of = all.stream().filter(among).toList();
    return of.isEmpty() ? 1 : (double) of.stream().filter(right).count() / of.size();
  }

  /** Micro-averaged: every field of every text counts once. */
  private static double f1(List<List<Set<String>>> wantedAndRead) {
    int right = 0;
    int both = 0;
    for (List<Set<String>> pair : wantedAndRead) {
      Set<String> common = new HashSet<>(new ArrayList<>(pair.get(0)));
      common.retainAll(pair.get(1));
      right += common.size();
      both += pair.get(0).size() + pair.get(1).size();
    }
    return both == 0 ? 1 : 2.0 * right / both;
  }

  @Override
  public String toString() {
    return String.format(java.util.Locale.ROOT,
        "fields F1 %.3f, exact %.3f; categories F1 %.3f; emergency recall %.2f precision %.2f;"
            + " no finding recall %.2f precision %.2f; urgency right %.2f; lead among the labelled %.2f; triaged %.2f",
        fieldF1, exactFields, categoryF1, emergencyRecall, emergencyPrecision, dismissedRecall, dismissedPrecision,
        urgency, leads, triaged);
  }
}
