package id.posyandu.referral.reporting.spm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoriesTest {

  @ParameterizedTest
  @CsvSource({
    "1000000, 1000000, Tuntas Paripurna",
    "999999, 1000000, Tuntas Utama",
    "995, 1000, Tuntas Utama",
    "90, 100, Tuntas Utama",
    "899999, 1000000, Tuntas Madya",
    "80, 100, Tuntas Madya",
    "79, 100, Tuntas Pratama",
    "70, 100, Tuntas Pratama",
    "60, 100, Tuntas Muda",
    "599, 1000, Belum Tuntas",
    "0, 100, Belum Tuntas"
  })
  void a_limit_belongs_to_the_category_above_it(long part, long whole, String category) {
    assertThat(ScoreTest.TUNTAS.of(Percent.of(part, whole))).isEqualTo(category);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "90=A", "90=A;90=B;0=C", "80=A;90=B;0=C", "101=A;0=B", "A;0=B", "x=A;0=B", "90= ;0=B"})
  void a_table_with_gaps_or_out_of_order_is_none(String rows) {
    assertThatIllegalArgumentException().isThrownBy(() -> Categories.parse(List.of(rows.split(";"))));
  }

  @Test
  void another_table_may_have_limits_between_whole_numbers() {
    Categories own = Categories.parse(List.of("99.5=Paripurna", "0=Belum"));

    assertThat(own.of(Percent.of(995, 1000))).isEqualTo("Paripurna");
    assertThat(own.of(Percent.of(9949, 10000))).isEqualTo("Belum");
  }
}
