package id.posyandu.referral.kit.webhooks;

import id.posyandu.referral.events.EventType;
import id.posyandu.referral.kit.wire.Heard;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * What an event means for subscribers: a delivery for each that wants it. The subscriptions are remembered for {@value
 * #REMEMBERED_MS} ms at most, and only for events that happened before they were read: what happens after somebody has
 * subscribed is never missed, and what is heard together costs one look.
 */
public final class Subscribers {
  private static final int REMEMBERED_MS = 1_000;

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final WebhookSubject subject;
  private final DeliveryRounds rounds;
  private final Clock clock;
  private volatile Known newest = new Known(List.of(), Instant.EPOCH);

  Subscribers(
      Webhooks webhooks, Deliveries deliveries, WebhookSubject subject, DeliveryRounds rounds, Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.subject = subject;
    this.rounds = rounds;
    this.clock = clock;
  }

  /** Whether anybody may want to know of what happened then. */
  public boolean areThere(Instant happened) {
    return !since(happened).isEmpty();
  }

  /** The rule of the binding that hears what subscribers may want to know. */
  public void hear(Heard heard) {
    String type = EventType.of(heard.event()).wireName();
    String told = null; // the same for all of them
    for (Webhook webhook : since(heard.time())) {
      if (webhook.wants(type, heard.time()) && subject.concerns(heard, webhook.scope())) {
        told = told == null ? subject.told(heard) : told;
        deliveries.add(delivery(webhook, type, told, heard));
      }
    }
    if (told != null) {
      rounds.soon();
    }
  }

  private List<Webhook> since(Instant happened) {
    Known known = newest;
    Instant now = clock.instant();
    if (!happened.isBefore(known.readAt()) || now.isAfter(known.readAt().plusMillis(REMEMBERED_MS))) {
      known = new Known(webhooks.all(), now);
      newest = known;
    }
    return known.webhooks();
  }

  private Delivery delivery(Webhook webhook, String type, String told, Heard heard) {
    return new Delivery(
        Delivery.id(webhook.id(), heard.id()),
        webhook.id(),
        heard.id(),
        type,
        heard.event().finding(),
        heard.time(),
        heard.trace(),
        told,
        Delivery.State.PENDING,
        0,
        clock.instant(),
        null,
        null,
        null);
  }

  /** @param readAt no later than that they were */
  private record Known(List<Webhook> webhooks, Instant readAt) {}
}
