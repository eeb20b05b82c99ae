package id.posyandu.referral.kit.webhooks;

import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes wishes to be told. */
class Subscribing {
  private static final Logger log = LoggerFactory.getLogger(Subscribing.class);

  private final Webhooks webhooks;
  private final WebhookSubject subject;
  private final Destinations destinations;
  private final Clock clock;

  Subscribing(Webhooks webhooks, WebhookSubject subject, Destinations destinations, Clock clock) {
    this.webhooks = webhooks;
    this.subject = subject;
    this.destinations = destinations;
    this.clock = clock;
  }

  /** @param repeated the same was asked before, with the same key */
  record Subscribed(Webhook webhook, boolean repeated) {}

  /** @throws Refusal 422 with all that is wrong, 409 when there are too many */
  Subscribed subscribe(Body body, Optional<IdempotencyKey> key) {
    Optional<Webhook> before = key.flatMap(used -> webhooks.requestedWith(used.value()));
    if (before.isPresent()) {
      return repeated(before.get(), body);
    }
    Webhook wanted = checked(body, key);
    if (webhooks.all().size() >= Webhooks.MOST) {
      throw Refusal.conflict("There are %d webhooks already: remove one first".formatted(Webhooks.MOST), Map.of());
    }
    Webhook stands = webhooks.add(wanted);
    if (!stands.id().equals(wanted.id())) {
      return repeated(stands, body);
    }
    log.info("Webhook {} subscribed", stands.id());
    return new Subscribed(stands, false);
  }

  private static Subscribed repeated(Webhook before, Body body) {
    if (!before.request().fingerprint().equals(body.fingerprint())) {
      throw IdempotencyKey.usedOtherwise();
    }
    return new Subscribed(before, true);
  }

  private Webhook checked(Body body, Optional<IdempotencyKey> key) {
    Body.Read<NewWebhook> read = body.as(NewWebhook.class);
    NewWebhook wish = read.value();
    if (wish.url() != null) {
      destinations.flaw(wish.url()).ifPresent(flaw -> read.refuse("/url", flaw));
    }
    if (wish.secret() != null && !Signature.isSecret(wish.secret())) {
      read.refuse("/secret", "must be whsec_ and 24 to 64 bytes in base64; leave it out and one is made");
    }
    unknownTypes(wish).forEach(type -> read.refuse("/events", "must be of " + new TreeSet<>(subject.types())));
    subject.flaws(wish.scope()).forEach((pointer, flaw) -> {
      if (!read.refused(pointer)) {
        read.refuse(pointer, flaw);
      }
    });
    return webhook(read.orRefuse(), key.map(used -> new Webhook.Request(used.value(), body.fingerprint())).orElse(null));
  }

  private List<String> unknownTypes(NewWebhook wish) {
    return wish.events() == null
        ? List.of()
        : wish.events().stream().filter(type -> type != null && !subject.types().contains(type)).limit(1).toList();
  }

  private Webhook webhook(NewWebhook wish, Webhook.Request request) {
    List<String> types = wish.events() == null ? List.copyOf(new TreeSet<>(subject.types())) : wish.events();
    return new Webhook(
        UUID.randomUUID(),
        wish.url(),
        wish.secret() == null ? Signature.newSecret() : wish.secret(),
        wish.scope(),
        types.stream().distinct().toList(),
        wish.by(),
        clock.instant(),
        request,
        0,
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
