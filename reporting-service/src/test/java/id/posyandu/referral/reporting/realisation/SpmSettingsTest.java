package id.posyandu.referral.reporting.realisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.posyandu.referral.reporting.spm.Nihil;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpmSettingsTest {

  @Test
  void a_table_of_categories_that_is_none_stops_the_start_with_a_clear_word() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SpmSettings(List.of("90=Tuntas Utama", "95=Tuntas Paripurna", "0=Belum"), Nihil.LEFT_OUT))
        .withMessageContaining("95");
  }

  @Test
  void a_city_may_have_a_table_of_its_own() {
    assertThat(new SpmSettings(List.of("80=Baik", "0=Kurang"), Nihil.COUNTED).table().highestFirst()).hasSize(2);
  }
}
