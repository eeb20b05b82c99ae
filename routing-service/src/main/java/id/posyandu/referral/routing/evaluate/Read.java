package id.posyandu.referral.routing.evaluate;

import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.routing.reading.CategoryReading;
import id.posyandu.referral.routing.reading.Decision;
import id.posyandu.referral.routing.reading.FieldReading;
import id.posyandu.referral.routing.reading.Reading;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A labelled text and what was read in it. */
public record Read(Labelled label, Reading reading) {

  boolean decided() {
    return reading.decision() != Decision.TRIAGE;
  }

  boolean dismissed() {
    return reading.decision() == Decision.NOT_A_FINDING;
  }

  boolean emergency() {
    return reading.urgency() == Urgency.EMERGENCY;
  }

  boolean none() {
    return label.fields().isEmpty();
  }

  Set<SpmField> fields() {
    Set<SpmField> fields = EnumSet.noneOf(SpmField.class);
    reading.fields().stream().map(FieldReading::field).forEach(fields::add);
    return fields;
  }

  Set<SpmField> wanted() {
    return label.nearest(fields());
  }

  boolean exact() {
    return fields().equals(wanted());
  }

  List<String> categories() {
    return reading.categories().stream().map(CategoryReading::category).toList();
  }

  /** Of the labelled categories, the share that stands among the first three. */
  double amongFirstThree() {
    List<String> three = categories().stream().limit(3).toList();
    return (double) label.categories().stream().filter(three::contains).count() / label.categories().size();
  }

  /** The worst first: a life not seen, a finding dismissed, then by wrong fields. */
  int badness() {
    boolean lifeNotSeen = label.urgency() == Urgency.EMERGENCY && !emergency();
    boolean lostFinding = dismissed() && !label.nearest(Set.of()).isEmpty();
    Set<SpmField> wrong = fields();
    wrong.removeAll(wanted());
    Set<SpmField> missed = EnumSet.noneOf(SpmField.class);
    missed.addAll(wanted());
    missed.removeAll(fields());
    return (lifeNotSeen ? 20 : 0) + (lostFinding ? 10 : 0) + (decided() ? 2 * (wrong.size() + missed.size()) : 0);
  }

  String explained() {
    return String.format(Locale.ROOT, "  %s  %s%n     wants %s%s%s%n     reads %s %s %s %s%n     because %s", label.id(), label.text(),
        label.fields(), label.categories() == null ? "" : " " + label.categories(), label.urgency() == null ? "" : " " + label.urgency(),
        reading.decision(),
        reading.fields().stream().map(field -> field.field() + " " + field.score()).toList(),
        reading.categories().stream().map(category -> category.category() + " " + category.score()).toList(), reading.urgency(),
        reading.because());
  }
}
