package id.posyandu.referral.routing.reading;

import id.posyandu.referral.events.Urgency;
import java.util.List;

/**
 * What a text was read as. Fields and categories stand in the order in which somebody must act, the lead first; that is
 * not always the order of their scores.
 *
 * @param model the rules and data that read it; equal models read equal texts alike
 */
public record Reading(
    Decision decision, List<FieldReading> fields, List<CategoryReading> categories, Urgency urgency, String model) {

  public Reading {
    fields = List.copyOf(fields);
    categories = List.copyOf(categories);
  }

  /** The words of the text that speak for this reading, those of the lead first. */
  public List<String> because() {
    return fields.stream().flatMap(field -> field.evidence().stream()).distinct().toList();
  }
}
