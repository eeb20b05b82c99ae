package id.posyandu.referral.routing.decision;

import id.posyandu.referral.cities.Catalogue;
import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.routing.reading.CategoryReading;
import id.posyandu.referral.routing.reading.Decision;
import id.posyandu.referral.routing.reading.FieldReading;
import id.posyandu.referral.routing.reading.Reading;
import java.util.List;
import java.util.stream.Stream;

/** Readings as the rules get them, whatever the reader of the day makes of a text. */
final class Readings {
  static final String MODEL = "rules-7";
  static final Cities CITIES = Cities.shipped();

  private Readings() {}

  static Reading sure(Urgency urgency, String... categories) {
    return reading(Decision.ROUTE, urgency, categories);
  }

  static Reading unsure(String... categories) {
    return reading(Decision.TRIAGE, Urgency.NORMAL, categories);
  }

  static Reading noFinding() {
    return reading(Decision.NOT_A_FINDING, Urgency.NORMAL);
  }

  /** Scores fall by 0.05 from one category to the next. */
  static Reading reading(Decision decision, Urgency urgency, String... categories) {
    Catalogue catalogue = CITIES.catalogue();
    List<String> codes = List.of(categories);
    List<FieldReading> fields = codes.stream()
        .map(code -> new FieldReading(
            catalogue.category(code).orElseThrow().field(), 0.9 - 0.05 * codes.indexOf(code), List.of("kata " + code)))
        .toList();
    List<CategoryReading> scored = Stream.of(categories).map(code -> new CategoryReading(code, 0.9)).toList();
    return new Reading(decision, fields, scored, urgency, MODEL);
  }
}
