package id.posyandu.referral.kit.wire;

/** A record that nobody can read, with the reason in a few words and without anything of its content. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unreadable(String reason) {
    super(reason);
  }
}
