package id.posyandu.referral.reporting.spm;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.reporting.spm.Score.Standing;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ScorePropertiesTest {
  private static final long MOST = 1_000_000_000L;

  @Property
  void an_index_lies_from_0_to_100_and_between_a_and_b(@ForAll("figures") Figures figures, @ForAll Nihil nihil) {
    Score score = Score.of(figures, nihil);

    if (score.index() != null) {
      assertThat(score.index()).isBetween(Percent.NONE, Percent.FULL);
      assertThat(score.index().shown()).isBetween(BigDecimal.ZERO, new BigDecimal("100"));
    }
    if (score.standing() == Standing.KNOWN && score.b() != null) {
      assertThat(score.index()).isBetween(least(score.a(), score.b()), most(score.a(), score.b()));
    }
  }

  @Property
  void one_more_served_never_lowers_the_index(
      @ForAll @LongRange(min = 1, max = MOST) long mustServe,
      @ForAll @LongRange(min = 0, max = MOST) long served,
      @ForAll @LongRange(min = 0, max = MOST) long needed,
      @ForAll @LongRange(min = 0, max = MOST) long fulfilled,
      @ForAll Nihil nihil) {
    Score before = Score.of(new Figures(mustServe, served, needed, fulfilled), nihil);

    assertThat(Score.of(new Figures(mustServe, served + 1, needed, fulfilled), nihil).index())
        .isGreaterThanOrEqualTo(before.index());
    assertThat(Score.of(new Figures(mustServe, served, needed, fulfilled + 1), nihil).index())
        .isGreaterThanOrEqualTo(before.index());
  }

  @Property
  void it_is_full_only_where_nobody_and_nothing_is_missing(
      @ForAll @LongRange(min = 1, max = MOST) long mustServe,
      @ForAll @LongRange(min = 1, max = 100) long missing,
      @ForAll @LongRange(min = 1, max = MOST) long needed) {
    long served = Math.max(0, mustServe - missing);

    assertThat(Score.of(new Figures(mustServe, served, needed, needed), Nihil.LEFT_OUT).index().shown())
        .isLessThan(new BigDecimal("100"));
    assertThat(Score.of(new Figures(mustServe, mustServe, needed, needed), Nihil.LEFT_OUT).index())
        .isEqualTo(Percent.FULL);
  }

  @Property
  void standing_is_nihil_exactly_where_the_need_is_known_to_be_0(@ForAll("figures") Figures figures, @ForAll Nihil nihil) {
    boolean nobody = figures.mustServe() != null && figures.mustServe() == 0;

    assertThat(Score.of(figures, nihil).standing() == Standing.NIHIL).isEqualTo(nobody);
  }

  @Property
  void a_mean_counts_each_service_once_and_lies_between_its_least_and_its_most(
      @ForAll @Size(min = 1, max = 12) List<@From("figures") Figures> services, @ForAll Nihil nihil) {
    List<Score> scores = services.stream().map(one -> Score.of(one, nihil)).toList();
    List<Percent> known = scores.stream().map(Score::index).filter(index -> index != null).toList();

    Mean mean = Mean.ofServices(scores);

    assertThat(mean.known() + mean.nihil() + mean.unknown()).isEqualTo(scores.size());
    if (known.isEmpty()) {
      assertThat(mean.index()).isNull();
    } else {
      assertThat(mean.index()).isBetween(
          known.stream().min(Percent::compareTo).orElseThrow(), known.stream().max(Percent::compareTo).orElseThrow());
      assertThat(mean.atLeast()).isLessThanOrEqualTo(mean.index());
    }
    if (mean.complete()) {
      assertThat(mean.atLeast()).isEqualTo(mean.index());
    }
  }

  @Property
  void every_index_has_exactly_one_category_and_a_higher_one_no_lower_category(
      @ForAll("shares") Percent one, @ForAll("shares") Percent other) {
    List<String> names = ScoreTest.TUNTAS.highestFirst().stream().map(Categories.Category::name).toList();
    int category = names.indexOf(ScoreTest.TUNTAS.of(one));

    assertThat(category).isNotNegative();
    if (one.compareTo(other) >= 0) {
      assertThat(category).isLessThanOrEqualTo(names.indexOf(ScoreTest.TUNTAS.of(other)));
    }
  }

  @Property
  void leads_of_a_sensitive_service_never_tell_of_fewer_than_five(
      @ForAll @LongRange(min = 0, max = 200) long found,
      @ForAll @LongRange(min = 0, max = 200) long referred,
      @ForAll @LongRange(min = 0, max = 200) long helped) {
    Leads shown = new Leads(found, referred, helped, false).shown(true);

    for (Long number : Arrays.asList(shown.found(), shown.referred(), shown.helped())) {
      assertThat(number == null || number >= 5 && number % 5 == 0).isTrue();
    }
  }

  @Provide
  Arbitrary<Figures> figures() {
    Arbitrary<Long> number = Arbitraries.longs().between(0, MOST).injectNull(0.2);
    return Combinators.combine(number, number, number, number).as(Figures::new);
  }

  @Provide
  Arbitrary<Percent> shares() {
    return Combinators.combine(Arbitraries.longs().between(0, MOST), Arbitraries.longs().between(1, MOST))
        .as(Percent::of);
  }

  private static Percent least(Percent one, Percent other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Percent most(Percent one, Percent other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
