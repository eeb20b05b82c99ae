package id.posyandu.referral.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.kit.webhooks.Subscribers;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.Heard;
import id.posyandu.referral.local.Subscriber;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who subscribed is told, signed, in order, and again until it is taken or given up. */
class WebhooksTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final AtomicInteger AREAS = new AtomicInteger();

  private final String area = "35.76.03." + (2000 + AREAS.incrementAndGet()); // each test has a place of its own
  private final Subscriber subscriber = new Subscriber();
  private Subscribers subscribers;

  @BeforeEach
  void run_the_service() {
    subscribers = KitTestApplication.running().getBean(Subscribers.class);
  }

  @AfterEach
  void end() {
    subscriber.close();
  }

  @Test
  void a_delivery_is_signed_so_that_the_subscriber_can_tell_who_sent_it() throws Exception {
    JsonNode webhook = subscribed(subscriber.url());
    UUID event = happened();

    await().atMost(SOON).until(() -> subscriber.got().size() == 1);

    Subscriber.Got got = subscriber.got().get(0);
    Mac mac = Mac.getInstance("HmacSHA256");
    String secret = webhook.path("secret").asString().substring("whsec_".length());
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
    byte[] hmac = mac.doFinal((got.id() + "." + got.timestamp() + "." + got.body()).getBytes(UTF_8));
    assertThat(got.signature()).isEqualTo("v1," + Base64.getEncoder().encodeToString(hmac));
    assertThat(got.id()).isEqualTo(event.toString());
    assertThat(got.type()).isEqualTo("posyandu.finding.dismissed.v1");
    assertThat(EventJson.MAPPER.readTree(got.body()).path("area").asString()).isEqualTo(area);
  }

  @Test
  void what_is_heard_again_is_not_told_again() {
    subscribed(subscriber.url());
    Heard heard = heard(UUID.randomUUID());

    subscribers.hear(heard);
    subscribers.hear(heard);
    UUID last = happened();

    await().atMost(SOON).until(() -> subscriber.ids().contains(last.toString()));
    assertThat(subscriber.ids()).containsExactly(heard.id().toString(), last.toString());
  }

  @Test
  void an_address_that_stumbles_gets_all_of_it_in_order() {
    subscriber.answering(500, 503);
    JsonNode webhook = subscribed(subscriber.url());

    List<String> events = IntStream.range(0, 30).mapToObj(each -> happened().toString()).toList();

    await().atMost(SOON).until(() -> deliveries(webhook, "DELIVERED") == events.size());
    assertThat(subscriber.ids().stream().distinct().toList()).containsExactlyElementsOf(events);
    assertThat(subscriber.got()).hasSize(events.size() + 2);
  }

  @Test
  void what_is_never_taken_is_given_up_and_sent_again_when_a_person_asks() {
    subscriber.answering(400, 400, 400);
    JsonNode webhook = subscribed(subscriber.url());
    happened();
    await().atMost(SOON).until(() -> deliveries(webhook, "DEAD") == 1);

    JsonNode resent = body(send("POST", path(webhook) + "/resend", null), 202);

    assertThat(resent.path("deliveries").asInt()).isEqualTo(1);
    await().atMost(SOON).until(() -> deliveries(webhook, "DELIVERED") == 1);
    assertThat(subscriber.ids().stream().distinct()).hasSize(1);
    assertThat(subscriber.got()).hasSize(4);
  }

  @Test
  void a_delivery_that_is_refused_holds_up_no_other() {
    subscriber.answering(422);
    JsonNode webhook = subscribed(subscriber.url());

    happened();
    happened();

    await().atMost(SOON).until(() -> deliveries(webhook, "DELIVERED") == 2);
  }

  @Test
  void an_address_that_never_answers_holds_up_no_other() {
    JsonNode silent = subscribed(subscriber.hanging().hanging().hanging().url());
    try (Subscriber other = new Subscriber()) {
      JsonNode lively = subscribed(other.url());
      happened();

      await().atMost(SOON).until(() -> deliveries(lively, "DELIVERED") == 1);
    }
    await().atMost(SOON).until(() -> deliveries(silent, "DEAD") == 1);
    JsonNode given = body(send("GET", path(silent) + "/deliveries", null), 200).path("items").get(0);
    assertThat(given.path("problem").asString()).contains("did not answer");
    assertThat(given.has("body")).isFalse();
  }

  @Test
  void a_redirection_is_not_followed() {
    subscriber.answering(302, 302, 302);
    JsonNode webhook = subscribed(subscriber.url());
    happened();

    await().atMost(SOON).until(() -> deliveries(webhook, "DEAD") == 1);
    assertThat(body(send("GET", path(webhook) + "/deliveries?state=DEAD", null), 200).path("items").get(0)
        .path("answered").asInt()).isEqualTo(302);
  }

  @Test
  void what_happened_before_is_not_told_and_what_was_removed_is_told_no_more() {
    Heard before = heard(UUID.randomUUID());
    JsonNode webhook = subscribed(subscriber.url());
    subscribers.hear(before);
    UUID told = happened();
    await().atMost(SOON).until(() -> subscriber.got().size() == 1);
    assertThat(subscriber.ids()).containsExactly(told.toString());

    assertThat(send("DELETE", path(webhook), null).statusCode()).isEqualTo(204);

    assertThat(send("GET", path(webhook), null).statusCode()).isEqualTo(404);
    assertThat(send("DELETE", path(webhook), null).statusCode()).isEqualTo(404);
  }

  @Test
  void who_subscribes_between_two_events_is_told_the_second() {
    happened(); // for which the subscriptions were read and are remembered
    subscribed(subscriber.url());
    UUID second = happened();

    await().atMost(SOON).until(() -> subscriber.ids().contains(second.toString()));
  }

  @Test
  void the_same_request_subscribes_once_and_its_secret_is_shown_to_nobody_else() {
    String wish = wish(subscriber.url());
    JsonNode first = body(send("POST", "/api/v1/webhooks", wish, "Idempotency-Key", "sub-" + area), 201);
    JsonNode again = body(send("POST", "/api/v1/webhooks", wish, "Idempotency-Key", "sub-" + area), 200);

    assertThat(again).isEqualTo(first);
    assertThat(send("POST", "/api/v1/webhooks", wish("http://127.0.0.1:1/x"), "Idempotency-Key", "sub-" + area)
        .statusCode()).isEqualTo(422);
    assertThat(body(send("GET", path(first), null), 200).has("secret")).isFalse();
  }

  @Test
  void a_wish_that_is_wrong_is_refused_with_all_that_is_wrong_with_it() {
    JsonNode problem = body(send("POST", "/api/v1/webhooks", """
        {"url":"http://10.0.0.7/hook","secret":"short","events":["posyandu.tea.drunk.v1"],"area":"nowhere"}"""), 422);

    assertThat(problem.path("errors").valueStream().map(error -> error.path("pointer").asString()))
        .containsExactlyInAnyOrder("/url", "/secret", "/events", "/area", "/by");
  }

  private UUID happened() {
    Heard heard = heard(UUID.randomUUID());
    subscribers.hear(heard);
    return heard.id();
  }

  private Heard heard(UUID id) {
    Instant now = Instant.now();
    var event = new FindingDismissed(UUID.randomUUID(), area, now, 1, "NOT_A_FINDING", null, "rules-1", null);
    return new Heard(event, id, now, null, "referral.decisions", 0, 0);
  }

  private JsonNode subscribed(String url) {
    return body(send("POST", "/api/v1/webhooks", wish(url)), 201);
  }

  private String wish(String url) {
    return "{\"url\":\"%s\",\"area\":\"%s\",\"by\":\"gateway\"}".formatted(url, area);
  }

  private static String path(JsonNode webhook) {
    return "/api/v1/webhooks/" + webhook.path("id").asString();
  }

  private static int deliveries(JsonNode webhook, String state) {
    return body(send("GET", path(webhook) + "/deliveries?state=" + state, null), 200).path("items").size();
  }

  private static JsonNode body(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return EventJson.MAPPER.readTree(answer.body());
  }

  private static HttpResponse<String> send(String method, String path, String json, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(KitTestApplication.address() + path))
        .header("Content-Type", "application/json")
        .method(method, json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
