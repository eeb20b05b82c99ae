package id.posyandu.referral.reporting.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EquationsPropertyTest {
  @Property(tries = 150)
  void whatever_is_doubled_late_or_out_of_order_ends_in_the_numbers_of_a_straight_census(@ForAll Random random) {
    var histories = new Histories(random, 2026);
    var straight = histories.cases(40);

    assertThat(heard(histories.delivered(straight)).counts()).isEqualTo(new Census(straight).counts());
  }

  @Property(tries = 60)
  void hours_are_within_a_hundredth_of_those_of_a_straight_census(@ForAll Random random) {
    var histories = new Histories(random, 2026);
    var straight = histories.cases(60);
    var census = new Census(straight);
    var respond = census.respondMinutes();
    var finish = census.finishMinutes();

    heard(histories.delivered(straight)).totals().forEach((key, total) -> {
      Equations.near(total.hours().respondMedian(), respond.get(key), 0.5, key);
      Equations.near(total.hours().respondP90(), respond.get(key), 0.9, key);
      Equations.near(total.hours().finishMedian(), finish.get(key), 0.5, key);
      Equations.near(total.hours().finishP90(), finish.get(key), 0.9, key);
    });
  }

  @Property(tries = 60)
  void sums_made_anew_from_the_leaves_are_those_that_grew(@ForAll Random random) {
    var histories = new Histories(random, 2026);
    var grown = heard(histories.delivered(histories.cases(25)));

    assertThat(grown.anew()).isEqualTo(grown.totals());
  }

  @Property(tries = 60)
  void the_equations_hold_after_every_single_event(@ForAll Random random) {
    var histories = new Histories(random, 2026);
    var sums = new Sums();
    for (var said : histories.delivered(histories.cases(8))) {
      sums.hear(said);
      sums.counts().forEach(Equations::hold);
    }
  }

  @Property(tries = 60)
  void two_orders_end_in_the_same_totals_to_the_last_moment_and_trace(@ForAll Random random) {
    var histories = new Histories(random, 2026);
    var straight = histories.cases(25);

    assertThat(heard(histories.delivered(straight)).totals()).isEqualTo(heard(histories.delivered(straight)).totals());
  }

  @Property(tries = 30)
  void each_kota_is_the_sum_of_its_parts(@ForAll Random random) {
    var counts = heard(new Histories(random, 2026).cases(60)).totals();
    counts.forEach((key, total) -> {
      var whole = IndicatorKey.parse(key);
      var below = Sums.PLACES.below(whole.area()).stream()
          .map(area -> counts.get(new IndicatorKey(area.code(), whole.period(), whole.slice()).toString()))
          .filter(part -> part != null)
          .map(Total::tally)
          .reduce(Tally.ZERO, Tally::plus);
      if (!Sums.PLACES.below(whole.area()).isEmpty()) {
        assertThat(below).as(key).isEqualTo(total.tally());
      }
    });
  }

  private static Sums heard(List<Said> delivered) {
    var sums = new Sums();
    delivered.forEach(sums::hear);
    return sums;
  }
}
