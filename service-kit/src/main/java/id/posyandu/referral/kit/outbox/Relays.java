package id.posyandu.referral.kit.outbox;

import id.posyandu.referral.kit.wire.EventSender;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.data.mongodb.core.MongoOperations;

/** Makes a service's {@link Relay}: {@code @Bean Relay relay(Relays relays) { return relays.of("findings"); }}. */
public final class Relays {
  private final MongoOperations mongo;
  private final EventSender sender;
  private final MeterRegistry meters;

  Relays(MongoOperations mongo, EventSender sender, MeterRegistry meters) {
    this.mongo = mongo;
    this.sender = sender;
    this.meters = meters;
  }

  /** @param collection whose documents carry {@code unsent} */
  public Relay of(String collection) {
    return new Relay(mongo, collection, sender, meters);
  }
}
