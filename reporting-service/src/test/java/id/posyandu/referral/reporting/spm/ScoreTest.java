package id.posyandu.referral.reporting.spm;

import static id.posyandu.referral.reporting.spm.Nihil.COUNTED;
import static id.posyandu.referral.reporting.spm.Nihil.LEFT_OUT;
import static id.posyandu.referral.reporting.spm.Score.Standing.KNOWN;
import static id.posyandu.referral.reporting.spm.Score.Standing.NIHIL;
import static id.posyandu.referral.reporting.spm.Score.Standing.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScoreTest {
  static final Categories TUNTAS = Categories.parse(List.of(
      "100=Tuntas Paripurna", "90=Tuntas Utama", "80=Tuntas Madya", "70=Tuntas Pratama", "60=Tuntas Muda",
      "0=Belum Tuntas"));

  @Test
  void the_worked_check_1140_of_1200_with_84_of_120_is_90_and_utama() {
    Score score = Score.of(new Figures(1200L, 1140L, 120L, 84L), LEFT_OUT);

    assertThat(score.a().shown()).isEqualTo("95.00");
    assertThat(score.b().shown()).isEqualTo("70.00");
    assertThat(score.index().shown()).isEqualTo("90.00");
    assertThat(TUNTAS.of(score.index())).isEqualTo("Tuntas Utama");
  }

  @Test
  void thirds_that_add_up_to_90_reach_90() {
    Score score = Score.of(new Figures(300L, 286L, 3000L, 2060L), LEFT_OUT); // 95.333… and 68.666…

    assertThat(score.index().shown()).isEqualTo("90.00");
    assertThat(TUNTAS.of(score.index())).isEqualTo("Tuntas Utama");
  }

  @Test
  void one_missing_of_a_million_is_not_100() {
    Score score = Score.of(new Figures(1_000_000L, 999_999L, 1L, 1L), LEFT_OUT);

    assertThat(score.index().shown()).isEqualTo("99.99");
    assertThat(TUNTAS.of(score.index())).isEqualTo("Tuntas Utama");
  }

  @Test
  void more_than_is_needed_counts_as_all_of_it() {
    Score score = Score.of(new Figures(100L, 50L, 10L, 30L), LEFT_OUT);

    assertThat(score.b().shown()).isEqualTo("100.00");
    assertThat(score.index().shown()).isEqualTo("60.00");
  }

  @Test
  void nobody_to_serve_is_nihil_and_left_out_or_counted() {
    Figures nobody = new Figures(0L, 0L, null, null);

    assertThat(Score.of(nobody, LEFT_OUT)).isEqualTo(new Score(NIHIL, null, null, null));
    assertThat(Score.of(nobody, COUNTED)).isEqualTo(new Score(NIHIL, Percent.FULL, null, Percent.FULL));
  }

  @Test
  void where_nothing_is_needed_for_the_standard_the_index_is_a_or_b_counts_as_full() {
    Figures figures = new Figures(100L, 50L, 0L, 0L);

    assertThat(Score.of(figures, LEFT_OUT).index().shown()).isEqualTo("50.00");
    assertThat(Score.of(figures, COUNTED).index().shown()).isEqualTo("60.00");
  }

  @ParameterizedTest
  @EnumSource(Nihil.class)
  void what_is_not_known_is_not_nihil(Nihil nihil) {
    assertThat(Score.of(Figures.UNKNOWN, nihil).standing()).isEqualTo(UNKNOWN);
    assertThat(Score.of(new Figures(null, 0L, 1L, 1L), nihil).standing()).isEqualTo(UNKNOWN);
    assertThat(Score.of(new Figures(10L, null, 1L, 1L), nihil).standing()).isEqualTo(UNKNOWN);
    assertThat(Score.of(new Figures(10L, 0L, null, null), nihil)).satisfies(score -> {
      assertThat(score.standing()).isEqualTo(UNKNOWN);
      assertThat(score.a()).isEqualTo(Percent.NONE);
      assertThat(score.index()).isNull();
    });
    assertThat(Score.of(new Figures(10L, 0L, 1L, 0L), nihil)).satisfies(score -> {
      assertThat(score.standing()).isEqualTo(KNOWN);
      assertThat(score.index()).isEqualTo(Percent.NONE);
    });
  }
}
