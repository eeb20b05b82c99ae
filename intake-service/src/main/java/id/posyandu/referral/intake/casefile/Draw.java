package id.posyandu.referral.intake.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * Which confirmed closings another cadre goes to see. Nobody chooses, and whoever draws again draws the same. It is no
 * secret: who has the referral's id can draw as well, but only once it is closed does she know the sequence.
 *
 * @param share of the confirmed closings, 0 to 1
 */
public record Draw(double share) {
  private static final double OF_ONE = 0x1.0p-53;

  public Draw {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("The share of re-visits must be from 0 to 1, not " + share);
    }
  }

  boolean draws(UUID referral, int sequence) {
    UUID lot = UUID.nameUUIDFromBytes((referral + "#" + sequence).getBytes(UTF_8));
    return (lot.getLeastSignificantBits() << 2 >>> 11) * OF_ONE < share; // but for the two bits that every UUID has
  }
}
