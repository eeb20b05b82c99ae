package id.posyandu.referral.kit.wire;

/**
 * A record that nobody can read, with the reason in a few words and without anything of its content. A rule throws it, too,
 * at an event that lacks what the rule can't do without: it becomes a dead letter either way.
 */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unreadable(String reason) {
    super(reason);
  }
}
