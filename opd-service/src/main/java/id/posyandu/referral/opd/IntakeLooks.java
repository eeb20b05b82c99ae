package id.posyandu.referral.opd;

import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.kit.wire.EventJson;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Looks at whom a finding concerns, which intake alone knows and which it records each time. Nothing of what it answers
 * is kept or logged here.
 */
@Component
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeLooks {
  private final HttpClient http;
  private final IntakeSettings settings;
  private final IntakeGuard guard;
  private final CaseTrace traces;

  IntakeLooks(IntakeSettings settings, IntakeGuard guard, CaseTrace traces) {
    this.settings = settings;
    this.guard = guard;
    this.traces = traces;
    this.http =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(settings.patience()).build();
  }

  /**
   * @param key under which intake records one look, however often this asks
   * @throws Refusal 403, 404 or 422 as intake says, 503 when it gives no answer
   */
  Look look(ReferralDocument referral, String by, IdempotencyKey key) {
    HttpRequest request = request(referral, by, key);
    try {
      HttpResponse<byte[]> answer = guard.ask(() -> sent(request));
      return switch (answer.statusCode()) {
        case 200, 201 -> EventJson.MAPPER.readValue(answer.body(), Look.class);
        case 404 -> throw Refusal.unknown("Intake knows no finding " + referral.assigned().finding());
        default -> throw new Refusal(HttpStatus.valueOf(answer.statusCode()), detail(answer));
      };
    } catch (IntakeGuard.IntakeIsAway | JacksonException noAnswer) {
      throw new Refusal(
          HttpStatus.SERVICE_UNAVAILABLE, "Identity can't be had just now; everything else works. Ask again in a moment");
    }
  }

  private CompletableFuture<HttpResponse<byte[]>> sent(HttpRequest request) {
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).thenApply(IntakeLooks::answered);
  }

  private static HttpResponse<byte[]> answered(HttpResponse<byte[]> answer) {
    return switch (answer.statusCode()) {
      case 200, 201, 403, 404, 422 -> answer;
      default -> throw new IllegalStateException("Intake answered " + answer.statusCode());
    };
  }

  private HttpRequest request(ReferralDocument referral, String by, IdempotencyKey key) {
    byte[] body = EventJson.MAPPER.writeValueAsBytes(
        Map.of("by", by, "opd", referral.assigned().opd(), "referral", referral.id()));
    return HttpRequest.newBuilder(
            settings.url().resolve("/api/v1/findings/%s/looks".formatted(referral.assigned().finding())))
        .timeout(settings.patience())
        .header("Content-Type", "application/json")
        .header(IdempotencyKey.HEADER, key.value())
        .header("traceparent", traces.current())
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private static String detail(HttpResponse<byte[]> refused) {
    try {
      return Body.of(refused.body()).text("detail").orElse("Intake refuses it");
    } catch (Refusal unreadable) {
      return "Intake refuses it";
    }
  }

  /** A look as intake recorded it; nobody may have been named. */
  record Look(UUID id, Instant at, Subject subject) {
    @Override
    public String toString() {
      return "Look[" + id + "]";
    }
  }

  /** The person whom the finding concerns; never written to a log. */
  record Subject(String name, String nik, String phone) {
    @Override
    public String toString() {
      return "Subject[hidden]";
    }
  }
}
