package id.posyandu.referral.reporting.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HistogramTest {

  @Property
  void what_is_read_from_it_is_within_its_error(
      @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 0, max = 5_000_000) Long> minutes) {
    var sorted = minutes.stream().sorted().toList();
    for (double share : new double[] {0.01, 0.5, 0.9, 1}) {
      Equations.near(histogram(minutes).hours(share), sorted, share, String.valueOf(share));
    }
  }

  @Property
  void what_was_added_in_any_order_can_be_taken_away_and_leaves_no_trace(
      @ForAll Random random, @ForAll @Size(max = 40) List<@LongRange(min = 0, max = 100_000) Long> minutes) {
    var shuffled = new ArrayList<>(minutes);
    Collections.shuffle(shuffled, random);
    int stays = shuffled.isEmpty() ? 0 : random.nextInt(shuffled.size());
    var some = histogram(shuffled.subList(0, stays));
    var rest = histogram(shuffled.subList(stays, shuffled.size()));

    assertThat(some.plus(rest)).isEqualTo(histogram(minutes));
    assertThat(histogram(minutes).minus(rest)).isEqualTo(some);
    assertThat(histogram(minutes).minus(histogram(minutes))).isEqualTo(Histogram.NONE);
    assertThat(some.minus(histogram(minutes)).plus(histogram(minutes))).isEqualTo(some);
  }

  @Test
  void nothing_measured_has_no_median() {
    assertThat(Histogram.NONE.hours(0.5)).isNull();
    assertThat(Histogram.of(0).hours(0.5)).isZero();
  }

  private static Histogram histogram(List<Long> minutes) {
    return minutes.stream().map(Histogram::of).reduce(Histogram.NONE, Histogram::plus);
  }
}
