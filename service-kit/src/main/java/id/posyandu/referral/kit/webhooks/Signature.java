package id.posyandu.referral.kit.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 as in Standard Webhooks 1.0: over {@code id.timestamp.body}, in base64 behind {@code v1,}. The timestamp is
 * signed too, so an old delivery can't be played again later.
 */
final class Signature {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Signature() {}

  /** {@code whsec_} and 32 random bytes in base64. */
  static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /** Whether it can be a secret: {@code whsec_} and 24 to 64 bytes in base64. */
  static boolean isSecret(String secret) {
    try {
      int bytes = key(secret).length;
      return secret.startsWith(PREFIX) && bytes >= 24 && bytes <= 64;
    } catch (IllegalArgumentException noBase64) {
      return false;
    }
  }

  static String of(String secret, String id, long timestamp, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(secret), ALGORITHM));
      byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) { // every JDK has it, any bytes are a key
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] key(String secret) {
    return Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
  }
}
