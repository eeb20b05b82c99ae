package id.posyandu.referral.kit.webhooks;

import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.kit.web.TimeCursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is told what, and what became of it. */
@RestController
@RequestMapping(path = "/api/v1/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
class WebhookController {
  private final Subscribing subscribing;
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final DeliveryRounds rounds;
  private final Clock clock;

  WebhookController(
      Subscribing subscribing, Webhooks webhooks, Deliveries deliveries, DeliveryRounds rounds, Clock clock) {
    this.subscribing = subscribing;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.rounds = rounds;
    this.clock = clock;
  }

  @Operation(summary = "Be told what happens from now on, signed with HMAC-SHA256 (Standard Webhooks)")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = NewWebhook.class)))
  @ApiResponse(responseCode = "201", description = "Subscribed; the secret is in this answer only")
  @ApiResponse(
      responseCode = "200",
      description = "Subscribed before with this key",
      content = @Content(schema = @Schema(implementation = WebhookView.class)))
  @ApiResponse(responseCode = "409", description = "There are too many")
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<WebhookView> subscribe(
      @RequestBody byte[] body, @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
    Subscribing.Subscribed subscribed = subscribing.subscribe(Body.of(body), IdempotencyKey.of(key));
    WebhookView view = WebhookView.of(subscribed.webhook(), true);
    return subscribed.repeated()
        ? ResponseEntity.ok(view)
        : ResponseEntity.created(URI.create("/api/v1/webhooks/" + view.id())).body(view);
  }

  @Operation(summary = "All subscriptions, oldest first")
  @ApiResponse(responseCode = "200", description = "All of them: there are never more than a page")
  @GetMapping
  Page<WebhookView> list() {
    return new Page<>(webhooks.all().stream().map(webhook -> WebhookView.of(webhook, false)).toList(), null);
  }

  @Operation(summary = "One subscription")
  @ApiResponse(responseCode = "200", description = "The subscription, without its secret")
  @GetMapping("/{id}")
  WebhookView one(@PathVariable UUID id) {
    return WebhookView.of(known(id), false);
  }

  @Operation(summary = "No longer be told; what still waits is dropped")
  @ApiResponse(responseCode = "204", description = "Removed")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id) {
    if (!webhooks.remove(id)) {
      throw unknown(id);
    }
    deliveries.forgetAllOf(id);
  }

  @Operation(summary = "What was told, or is yet to be, newest first; kept for 30 days")
  @ApiResponse(responseCode = "200", description = "One page")
  @GetMapping("/{id}/deliveries")
  Page<Delivery> deliveries(
      @PathVariable UUID id,
      @RequestParam(required = false) Delivery.State state,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String after) {
    known(id);
    int size = Page.limit(limit);
    List<Delivery> rows = deliveries.of(id, state, TimeCursor.read(after), size + 1);
    return Page.of(rows, size, last -> new TimeCursor(last.happenedAt(), last.id()).written());
  }

  @Operation(summary = "Tell one again, at once")
  @ApiResponse(responseCode = "202", description = "It will be tried again")
  @PostMapping("/{id}/deliveries/{delivery}/resend")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Delivery resend(@PathVariable UUID id, @PathVariable UUID delivery) {
    known(id);
    Delivery again = deliveries.again(id, delivery, now())
        .orElseThrow(() -> Refusal.unknown("No delivery " + delivery + " of this webhook is known"));
    webhooks.spareNoMore(id);
    rounds.soon();
    return again;
  }

  @Operation(summary = "Tell again, at once, everything that was given up")
  @ApiResponse(responseCode = "202", description = "How many will be tried again")
  @PostMapping("/{id}/resend")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Resent resendDead(@PathVariable UUID id) {
    known(id);
    Resent resent = new Resent(deliveries.deadAgain(id, now()));
    webhooks.spareNoMore(id);
    rounds.soon();
    return resent;
  }

  /** How many deliveries will be tried again. */
  record Resent(long deliveries) {}

  private Instant now() {
    return clock.instant();
  }

  private Webhook known(UUID id) {
    return webhooks.of(id).orElseThrow(() -> unknown(id));
  }

  private static Refusal unknown(UUID id) {
    return Refusal.unknown("No webhook " + id + " is known here");
  }
}
