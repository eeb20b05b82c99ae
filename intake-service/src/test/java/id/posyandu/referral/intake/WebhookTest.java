package id.posyandu.referral.intake;

import static id.posyandu.referral.intake.casefile.Cases.dinsos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.intake.casefile.Cases;
import id.posyandu.referral.intake.casefile.Told;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.local.Subscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A gateway that reports findings, and wants to be told what becomes of them. */
class WebhookTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private final RunningIntake intake = RunningIntake.shared();
  private final Subscriber gateway = new Subscriber();

  @AfterEach
  void end() {
    gateway.close();
  }

  @Test
  void hears_where_its_cases_stand_and_nobodys_words() {
    String system = "gw-" + UUID.randomUUID();
    subscribe("\"source\":\"%s\"".formatted(system)).expectStatus().isCreated();
    UUID ours = reportedBy(system);
    reportedBy("somebody-else");

    intake.topics.say(
        "referral.decisions", TRACE, new Told(Cases.about(ours).routed(1, dinsos()).event(), Instant.now()));

    await().atMost(SOON).until(() -> gateway.got().size() == 2);
    assertThat(gateway.got()).extracting(Subscriber.Got::type)
        .containsExactly("posyandu.finding.reported.v1", "posyandu.finding.routed.v1");
    JsonNode news = EventJson.MAPPER.readTree(gateway.got().get(1).body());
    assertThat(news.path("finding").asString()).isEqualTo(ours.toString());
    assertThat(news.path("status").asString()).isEqualTo("ROUTED");
    assertThat(news.path("caseFile").asString()).isEqualTo("/api/v1/findings/" + ours);
    assertThat(gateway.got()).extracting(Subscriber.Got::body).allMatch(body -> !body.contains("Slamet"));
  }

  @Test
  void cannot_subscribe_to_what_is_not_here() {
    subscribe("\"area\":\"99.99\",\"opd\":\"3576-dinsosp3a\"").expectStatus().isEqualTo(422)
        .expectBody(String.class).value(problem -> assertThat(problem).contains("/area", "/opd"));
  }

  private UUID reportedBy(String system) {
    String member = "\"source\":{\"system\":\"%s\",\"id\":\"1\"}".formatted(system);
    return UUID.fromString(intake.accepted(FindingsText.with(member)).get("id").toString());
  }

  private RestTestClient.ResponseSpec subscribe(String scope) {
    return intake.rest.post().uri("/api/v1/webhooks").contentType(MediaType.APPLICATION_JSON)
        .body("{\"url\":\"%s\",%s,\"by\":\"gateway\"}".formatted(gateway.url(), scope)).exchange();
  }
}
