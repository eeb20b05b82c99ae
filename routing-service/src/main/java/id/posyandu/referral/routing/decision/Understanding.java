package id.posyandu.referral.routing.decision;

import id.posyandu.referral.cities.Catalogue;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.routing.reading.CategoryReading;
import id.posyandu.referral.routing.reading.Decision;
import id.posyandu.referral.routing.reading.FieldReading;
import id.posyandu.referral.routing.reading.Reading;
import java.util.List;

/**
 * What a finding is taken for.
 *
 * @param fields of the categories, in their order
 * @param categories the lead's first
 * @param because the words of the text that speak for these fields
 * @param model what read the text
 * @param by who chose the categories: the model, or {@value #CADRE}
 * @param ranking what the model made of the text; null in cases older than this member
 */
public record Understanding(
    List<SpmField> fields,
    List<String> categories,
    Urgency urgency,
    List<String> because,
    String model,
    String by,
    Ranking ranking) {

  /** kader. */
  public static final String CADRE = "kader";

  /**
   * The cadre's own choice is respected where there is one that we know. Her urgency is, too; but she can't lower what
   * reads as an emergency, since a mistake there costs more than a visit in vain.
   */
  static Understanding of(FindingReported finding, Reading reading, Catalogue catalogue) {
    List<String> own =
        finding.categories().stream().distinct().filter(code -> catalogue.category(code).isPresent()).toList();
    List<String> read = reading.categories().stream().map(CategoryReading::category).toList();
    List<String> categories = own.isEmpty() ? read : own;
    List<SpmField> fields = fieldsOf(categories, catalogue);
    return new Understanding(
        fields,
        categories,
        urgency(finding.urgency(), reading.urgency()),
        evidence(reading, fields),
        reading.model(),
        own.isEmpty() ? reading.model() : CADRE,
        Ranking.of(reading));
  }

  static List<SpmField> fieldsOf(List<String> categories, Catalogue catalogue) {
    return categories.stream()
        .flatMap(code -> catalogue.category(code).stream())
        .map(category -> category.field())
        .distinct()
        .toList();
  }

  private static Urgency urgency(Urgency own, Urgency read) {
    boolean noChoice = own == null || own == Urgency.UNKNOWN;
    return noChoice || read == Urgency.EMERGENCY ? read : own;
  }

  private static List<String> evidence(Reading reading, List<SpmField> fields) {
    return reading.fields().stream()
        .filter(read -> fields.contains(read.field()))
        .flatMap(read -> read.evidence().stream())
        .distinct()
        .toList();
  }

  boolean emergency() {
    return urgency == Urgency.EMERGENCY;
  }

  boolean byCadre() {
    return by.equals(CADRE);
  }

  /** The cadre chose, and the reader is sure of nothing but other fields: her choice stands, and a person looks at it. */
  boolean disputedBy(Reading reading) {
    return byCadre()
        && reading.decision() == Decision.ROUTE
        && !reading.fields().isEmpty()
        && reading.fields().stream().map(FieldReading::field).noneMatch(fields::contains);
  }

  Understanding as(List<String> otherCategories, Catalogue catalogue) {
    return new Understanding(
        fieldsOf(otherCategories, catalogue), otherCategories, urgency, because, model, by, ranking);
  }
}
