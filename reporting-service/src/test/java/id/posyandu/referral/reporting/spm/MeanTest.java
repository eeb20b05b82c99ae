package id.posyandu.referral.reporting.spm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeanTest {
  private final Score full = scored(100, 100);
  private final Score half = scored(100, 50);
  private final Score nobody = Score.of(new Figures(0L, 0L, null, null), Nihil.LEFT_OUT);
  private final Score unstated = Score.of(Figures.UNKNOWN, Nihil.LEFT_OUT);

  @Test
  void what_is_nihil_is_left_out_and_what_is_not_stated_lowers_what_is_sure() {
    Mean mean = Mean.ofServices(List.of(full, half, nobody, unstated));

    assertThat(mean.index().shown()).isEqualTo("75.00");
    assertThat(mean.atLeast().shown()).isEqualTo("50.00");
    assertThat(mean).extracting(Mean::known, Mean::nihil, Mean::unknown).containsExactly(2, 1, 1);
    assertThat(mean.complete()).isFalse();
  }

  @Test
  void a_city_is_the_mean_of_its_fields_however_many_services_each_has() {
    Mean many = Mean.ofServices(List.of(full, full, full, full, full, full));
    Mean one = Mean.ofServices(List.of(half));

    assertThat(Mean.ofFields(List.of(many, one)).index().shown()).isEqualTo("75.00");
  }

  @Test
  void a_field_with_nobody_to_serve_is_in_no_mean_and_one_of_which_nothing_is_stated_is_at_least_0() {
    Mean quiet = Mean.ofServices(List.of(nobody, nobody));
    Mean silent = Mean.ofServices(List.of(unstated));
    Mean good = Mean.ofServices(List.of(full));

    assertThat(quiet.index()).isNull();
    assertThat(Mean.ofFields(List.of(quiet, good)).atLeast()).isEqualTo(Percent.FULL);
    assertThat(Mean.ofFields(List.of(silent, good)).index()).isEqualTo(Percent.FULL);
    assertThat(Mean.ofFields(List.of(silent, good)).atLeast().shown()).isEqualTo("50.00");
  }

  private static Score scored(long mustServe, long served) {
    return Score.of(new Figures(mustServe, served, mustServe, served), Nihil.LEFT_OUT);
  }
}
