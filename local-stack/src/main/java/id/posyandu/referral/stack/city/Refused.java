package id.posyandu.referral.stack.city;

/** What the person at the keyboard asked for cannot be done; its message says why and is all she sees. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refused(String message, Object... values) {
    super(message.formatted(values));
  }
}
