package id.posyandu.referral.kit.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTest {

  /** The example of the Standard Webhooks specification. */
  @Test
  void is_that_of_the_specification() {
    String signature = Signature.of(
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330L, "{\"test\": 2432232314}");

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void needs_a_secret_that_is_long_enough_and_new_each_time() {
    assertThat(Signature.isSecret(Signature.newSecret())).isTrue();
    assertThat(Signature.newSecret()).isNotEqualTo(Signature.newSecret());
    assertThat(Signature.isSecret("whsec_c2hvcnQ=")).isFalse();
    assertThat(Signature.isSecret("whsec_not base64")).isFalse();
    assertThat(Signature.isSecret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYqr")).isFalse();
  }
}
