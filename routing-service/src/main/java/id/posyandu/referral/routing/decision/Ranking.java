package id.posyandu.referral.routing.decision;

import id.posyandu.referral.routing.reading.CategoryReading;
import id.posyandu.referral.routing.reading.FieldReading;
import id.posyandu.referral.routing.reading.Reading;
import java.util.List;

/**
 * What the model made of the text, with its scores and the words that led to them, the lead first. It stays as it was
 * read, whatever the cadre chose and persons decide: so they can see where they differ.
 */
public record Ranking(List<FieldReading> fields, List<CategoryReading> categories) {
  static Ranking of(Reading reading) {
    return new Ranking(reading.fields(), reading.categories());
  }
}
