package id.posyandu.referral.opd.followup;

import id.posyandu.referral.events.FollowUpStatus;
import java.util.List;

/** A move that the referral's status does not allow, or not to the one who asked. */
public final class IllegalMove extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<FollowUpStatus> allowed;

  IllegalMove(FollowUp from, FollowUpStatus to) {
    super("A referral that is %s does not move to %s by its department".formatted(from.status(), to));
    this.allowed = from.allowed();
  }

  /** What its staff may do instead. */
  public List<FollowUpStatus> allowed() {
    return allowed;
  }
}
