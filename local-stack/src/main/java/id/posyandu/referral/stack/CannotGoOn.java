package id.posyandu.referral.stack;

/** Something that the person at the keyboard must settle; its message says what and how, and is all she sees. */
final class CannotGoOn extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotGoOn(String message) {
    super(message);
  }
}
