package id.posyandu.referral.reporting.realisation;

import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.Refusal;
import java.util.function.Supplier;

/** One of many rows that came together. */
record Row(long line, Supplier<Body> content) {

  /** A row of which nothing can be made. */
  static Row unreadable(long line, Refusal why) {
    return new Row(line, () -> {
      throw why;
    });
  }

  /** @throws Refusal when nothing can be made of it */
  Body body() {
    return content.get();
  }
}
