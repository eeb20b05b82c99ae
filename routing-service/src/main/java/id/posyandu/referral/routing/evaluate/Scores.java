package id.posyandu.referral.routing.evaluate;

import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.routing.reading.Decision;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How well texts were read. Fields and sets are scored over what was decided; what went to triage is scored apart by the
 * answer that triage would have given. {@code rows = decided + triaged}.
 */
public record Scores(List<Read> rows) {

  private static final List<SpmField> FIELDS =
      Stream.of(SpmField.values()).filter(field -> field != SpmField.UNKNOWN).toList();

  /** How often something was rightly seen, seen in vain, and missed. Where there was nothing to see, all is well. */
  public record Tally(int right, int inVain, int missed) {

    public double precision() {
      return right + inVain == 0 ? 1 : (double) right / (right + inVain);
    }

    public double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    public double f1() {
      return right + inVain + missed == 0 ? 1 : 2.0 * right / (2.0 * right + inVain + missed);
    }

    Tally plus(Tally other) {
      return new Tally(right + other.right, inVain + other.inVain, missed + other.missed);
    }

    static Tally of(List<Read> rows, Predicate<Read> is, Predicate<Read> seen) {
      return rows.stream().map(row -> new Tally(
          is.test(row) && seen.test(row) ? 1 : 0, !is.test(row) && seen.test(row) ? 1 : 0, is.test(row) && !seen.test(row) ? 1 : 0))
          .reduce(new Tally(0, 0, 0), Tally::plus);
    }
  }

  public Scores sure() {
    return new Scores(rows.stream().filter(row -> row.label().sure()).toList());
  }

  public Scores unsure() {
    return new Scores(rows.stream().filter(row -> !row.label().sure()).toList());
  }

  Scores decided() {
    return new Scores(rows.stream().filter(Read::decided).toList());
  }

  Scores triaged() {
    return new Scores(rows.stream().filter(row -> !row.decided()).toList());
  }

  public double triageShare() {
    return rows.isEmpty() ? 0 : (double) triaged().rows.size() / rows.size();
  }

  /** Over all rows given: ask {@link #decided} first. */
  Map<SpmField, Tally> byField() {
    Map<SpmField, Tally> byField = new EnumMap<>(SpmField.class);
    for (SpmField field : FIELDS) {
      byField.put(field, Tally.of(rows, row -> row.wanted().contains(field), row -> row.fields().contains(field)));
    }
    return byField;
  }

  public Tally micro() {
    return decided().allFields();
  }

  Tally allFields() {
    return byField().values().stream().reduce(new Tally(0, 0, 0), Tally::plus);
  }

  public double macroF1() {
    return decided().byField().values().stream().mapToDouble(Tally::f1).average().orElse(1);
  }

  public double exact() {
    return share(decided().rows, Read::exact);
  }

  public double leadCategory() {
    return share(withCategories(), row -> !row.categories().isEmpty() && row.label().categories().contains(row.categories().get(0)));
  }

  public double threeCategories() {
    return withCategories().stream().mapToDouble(Read::amongFirstThree).average().orElse(1);
  }

  public double urgency() {
    return share(rows.stream().filter(row -> row.label().urgency() != null && !row.none()).toList(),
        row -> row.reading().urgency() == row.label().urgency());
  }

  public Tally emergency() {
    return Tally.of(rows.stream().filter(row -> row.label().urgency() != null).toList(),
        row -> row.label().urgency() == Urgency.EMERGENCY, Read::emergency);
  }

  /** What went to triage was not dismissed. A set of no field that could be defended counts as right. */
  public Tally dismissed() {
    return Tally.of(rows, row -> row.dismissed() ? row.label().nearest(Set.of()).isEmpty() : row.none(), Read::dismissed);
  }

  long emergenciesInTriage() {
    return rows.stream().filter(row -> row.emergency() && row.reading().decision() == Decision.TRIAGE).count();
  }

  List<Read> worst(int most) {
    return rows.stream().filter(row -> row.badness() > 0)
        .sorted(Comparator.comparingInt(Read::badness).reversed()).limit(most).toList();
  }

  private List<Read> withCategories() {
    return rows.stream().filter(row -> row.label().categories() != null && !row.label().categories().isEmpty()).toList();
  }

  static double share(List<Read> rows, Predicate<Read> right) {
    return rows.isEmpty() ? 1 : (double) rows.stream().filter(right).count() / rows.size();
  }
}
