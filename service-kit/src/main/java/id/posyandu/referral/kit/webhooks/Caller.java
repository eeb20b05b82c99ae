package id.posyandu.referral.kit.webhooks;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts one delivery: follows no redirection, keeps no cookies, reads nothing of the answer but its status, and gives up
 * in time however slowly the other side speaks.
 */
class Caller implements AutoCloseable {
  private static final int SIDE_BY_SIDE = 32;

  private final CloseableHttpClient http;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "webhook-watch"));
  private final Duration patience;
  private final String source;
  private final Clock clock;

  Caller(Destinations destinations, Duration patience, String source, Clock clock) {
    this.patience = patience;
    this.source = source;
    this.clock = clock;
    Timeout timeout = Timeout.of(patience);
    this.http =
        HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(destinations)
                .setMaxConnTotal(SIDE_BY_SIDE)
                .setMaxConnPerRoute(SIDE_BY_SIDE)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                    .setConnectTimeout(timeout).setSocketTimeout(timeout).build())
                .build())
            .setDefaultRequestConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(timeout).setResponseTimeout(timeout).build())
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAutomaticRetries()
            .disableAuthCaching()
            .disableContentCompression()
            .setUserAgent("posyandu-referral")
            .build();
  }

  Call post(Webhook webhook, Delivery delivery) {
    HttpPost request = request(webhook, delivery);
    Future<?> limit = watch.schedule(request::abort, patience.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return http.execute(request, response -> {
        request.abort(); // the status is all we want to know
        return Call.answered(response.getCode());
      });
    } catch (UnknownHostException refused) {
      return Call.unanswered(refused.getMessage());
    } catch (IOException silent) {
      return Call.unanswered("did not answer within %d ms, or broke off".formatted(patience.toMillis()));
    } finally {
      limit.cancel(false);
    }
  }

  private HttpPost request(Webhook webhook, Delivery delivery) {
    long timestamp = clock.instant().getEpochSecond();
    String id = delivery.event().toString();
    HttpPost request = new HttpPost(URI.create(webhook.url()));
    request.setHeader("webhook-id", id);
    request.setHeader("webhook-timestamp", timestamp);
    request.setHeader("webhook-signature", Signature.of(webhook.secret(), id, timestamp, delivery.body()));
    request.setHeader("ce-specversion", "1.0");
    request.setHeader("ce-id", id);
    request.setHeader("ce-source", "/" + source);
    request.setHeader("ce-type", delivery.type());
    request.setHeader("ce-time", delivery.happenedAt());
    request.setHeader("ce-subject", delivery.finding());
    if (delivery.trace() != null) {
      request.setHeader("traceparent", delivery.trace());
    }
    request.setEntity(new StringEntity(delivery.body(), ContentType.APPLICATION_JSON));
    return request;
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    http.close();
  }
}
