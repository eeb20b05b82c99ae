package id.posyandu.referral.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {
  @Test
  void is_the_same_bare_or_quoted() {
    assertThat(IdempotencyKey.of("\"k-1\"")).isEqualTo(IdempotencyKey.of(" k-1 ")).get()
        .extracting(IdempotencyKey::value).isEqualTo("k-1");
  }

  @Test
  void is_optional() {
    assertThat(IdempotencyKey.of(null)).isEmpty();
  }

  @Test
  void has_1_to_255_characters() {
    assertThat(IdempotencyKey.of("x".repeat(255))).isPresent();
    assertThatThrownBy(() -> IdempotencyKey.of("x".repeat(256))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> IdempotencyKey.of("\"\"")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> IdempotencyKey.of(" ")).isInstanceOf(Refusal.class);
  }
}
