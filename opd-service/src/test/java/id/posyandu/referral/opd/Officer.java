package id.posyandu.referral.opd;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.kit.wire.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What a department's officer does at her screen. */
record Officer(String address) {
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /** An answer, with its body as JSON (missing where it has none). */
  record Answer(int status, JsonNode body, HttpResponse<String> raw) {
    String etag() {
      return raw.headers().firstValue("ETag").orElse(null);
    }

    String text(String member) {
      return body.path(member).asString(null);
    }
  }

  Answer looksAt(UUID referral) {
    return get("/api/v1/referrals/" + referral);
  }

  Answer lists(String filter) {
    return get("/api/v1/referrals?" + filter);
  }

  Answer get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)));
  }

  Answer moves(UUID referral, FollowUpStatus to, String... headers) {
    return moves(referral, """
        {"to":"%s","by":"petugas-ani","note":"sudah dicek ke rumah","scheduledFor":"%s","evidence":["sha256:9f86"]}"""
        .formatted(to, LocalDate.now().plusDays(30)), headers);
  }

  Answer moves(UUID referral, String body, String... headers) {
    return post("/api/v1/referrals/" + referral + "/moves", body, headers);
  }

  Answer post(String path, String body, String... headers) {
    return sends("POST", path, body, headers);
  }

  Answer put(String path, String body, String... headers) {
    return sends("PUT", path, body, headers);
  }

  private Answer sends(String method, String path, String body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
        .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (request.copy().build().headers().firstValue("Content-Type").isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    return send(request);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> raw =
          HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
      boolean json = raw.headers().firstValue("Content-Type").orElse("").matches(".*[/+]json.*");
      return new Answer(raw.statusCode(), json ? EventJson.MAPPER.readTree(raw.body()) : null, raw);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
