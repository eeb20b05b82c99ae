package id.posyandu.referral.stack.city;

import java.io.PrintStream;

/** Says how far a long work is, every two seconds: what is done sooner says nothing. */
final class Progress {
  private static final long EVERY_NANOS = 2_000_000_000L;

  private final PrintStream err;
  private String what = "";
  private long all;
  private long next;

  Progress(PrintStream err) {
    this.err = err;
  }

  void say(String what) {
    err.println(what);
  }

  void begin(String what, long all) {
    this.what = what;
    this.all = all;
    this.next = System.nanoTime() + EVERY_NANOS;
  }

  void at(long done) {
    if (System.nanoTime() - next >= 0) {
      err.printf("  %s: %,d of %,d records%n", what, done, all);
      next = System.nanoTime() + EVERY_NANOS;
    }
  }
}
