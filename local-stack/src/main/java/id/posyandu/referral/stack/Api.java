package id.posyandu.referral.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services as a program outside sees them: REST and JSON, nothing else. */
final class Api {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
  private final Ports ports;

  Api(Ports ports) {
    this.ports = ports;
  }

  /** An answer, whatever its status; the body is a missing node where it is empty. */
  record Answer(int status, JsonNode body) {
    /** @throws CannotGoOn when the service refused, with what it said */
    JsonNode orFail() {
      if (status >= 300) {
        throw new CannotGoOn("A service answered " + status + ": " + body);
      }
      return body;
    }
  }

  Answer get(Ports.Service service, String path) {
    return send(request(service, path).GET().build());
  }

  /** Until all of it is here; nobody looks into it. */
  void fetch(Ports.Service service, String path) {
    int status = received(request(service, path).GET().build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status >= 300) {
      throw new CannotGoOn("A service answered " + status);
    }
  }

  Answer post(Ports.Service service, String path, Object body) {
    return postJson(service, path, JSON.writeValueAsString(body));
  }

  Answer postJson(Ports.Service service, String path, String json) {
    return send(
        request(service, path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  /** At a pace, as {@link Posts} do it. */
  Paced.Measured paced(Paced pace, Ports.Service service, IntFunction<String> path, IntFunction<Object> body) {
    try (Posts posts = new Posts()) {
      return pace.run(n -> posts.status(ports.url(service) + path.apply(n), JSON.writeValueAsString(body.apply(n))));
    } catch (IOException notClosed) {
      throw new UncheckedIOException(notClosed);
    }
  }

  private HttpRequest.Builder request(Ports.Service service, String path) {
    return HttpRequest.newBuilder(URI.create(ports.url(service) + path)).timeout(PATIENCE);
  }

  private Answer send(HttpRequest request) {
    HttpResponse<String> response = received(request, HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body().isBlank() ? JSON.missingNode() : read(response.body()));
  }

  private <T> HttpResponse<T> received(HttpRequest request, HttpResponse.BodyHandler<T> how) {
    try {
      return http.send(request, how);
    } catch (IOException away) {
      throw new CannotGoOn(request.uri() + " does not answer: ./stack status");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotGoOn("Stopped");
    }
  }

  private static JsonNode read(String body) {
    return body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.valueToTree(body);
  }
}
