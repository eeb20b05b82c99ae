package id.posyandu.referral.routing.reading;

import id.posyandu.referral.events.SpmField;
import java.util.List;

/**
 * A field that the text touches.
 *
 * @param score from 0 to 1, that of its strongest category
 * @param evidence words as they stand in the text, the most telling first, at most four quotes; what could name a person (NIK,
 *     telephone, a name after "an.") is never among them
 */
public record FieldReading(SpmField field, double score, List<String> evidence) {

  public FieldReading {
    evidence = List.copyOf(evidence);
  }
}
