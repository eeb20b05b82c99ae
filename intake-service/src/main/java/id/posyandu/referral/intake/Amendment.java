package id.posyandu.referral.intake;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.intake.casefile.Acts;
import java.util.List;

/**
 * What a person does about a finding, thought out upon the document as it was read.
 *
 * @param acts all that people did, with this
 * @param topic on which it is said
 * @param says what the other services hear of it
 */
record Amendment(Acts acts, String topic, List<? extends Event> says) {

  /** Something that stays here. */
  static Amendment unsaid(Acts acts) {
    return new Amendment(acts, null, List.of());
  }
}
