package id.posyandu.referral.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpdSettingsTest {

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1_001})
  void a_page_of_none_or_of_too_many_referrals_stops_the_start_with_a_clear_word(int page) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OpdSettings.Watch(Duration.ofSeconds(5), page))
        .withMessageContaining("OPD_WATCH_PAGE must be 1 to 1000");
  }

  @Test
  void a_page_of_one_is_slow_but_works() {
    assertThat(new OpdSettings.Watch(Duration.ofSeconds(5), 1).page()).isEqualTo(1);
  }
}
