package id.posyandu.referral.stack.city;

import id.posyandu.referral.kit.wire.RawRecord;
import java.time.Instant;
import java.util.function.Consumer;

/** The records of a topic since a moment, as far as they are committed now. */
interface Records {
  void since(String topic, Instant since, Consumer<RawRecord> reader);
}
