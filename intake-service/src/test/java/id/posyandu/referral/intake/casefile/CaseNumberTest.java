package id.posyandu.referral.intake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseNumberTest {
  private final Random random = new Random(7);

  @Test
  void is_short_and_has_no_letter_that_looks_like_a_digit() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(CaseNumber.random("MJK", 0, random)).matches("MJK-[0-9A-HJKMNP-TV-Z]{4}");
    }
  }

  @Test
  void is_known_however_it_is_written_and_an_id_is_none() {
    assertThat(CaseNumber.isOne("MJK-7K3Q")).isTrue();
    assertThat(CaseNumber.isOne(" mjk-7k3qz ")).isTrue();
    assertThat(CaseNumber.isOne("MJK7K3Q")).isFalse();
    assertThat(CaseNumber.isOne(UUID.randomUUID().toString())).isFalse();
  }

  @Test
  void becomes_longer_when_short_ones_are_taken() {
    assertThat(CaseNumber.random("MJK", 1, random)).hasSize(8);
    assertThat(CaseNumber.random("MJK", 2, random)).hasSize(9);
    assertThat(CaseNumber.random("MJK", 9, random)).hasSize(12);
  }
}
