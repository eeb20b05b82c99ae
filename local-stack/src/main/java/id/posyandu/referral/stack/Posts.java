package id.posyandu.referral.stack;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/**
 * POSTs for a bench, each on a thread that waits for its answer. What the client itself takes is in every figure, and the
 * JDK's own hands an answer from thread to thread.
 */
final class Posts implements AutoCloseable {
  static final int SIDE_BY_SIDE = 64;
  private static final int PATIENCE_SECONDS = 10;

  private final CloseableHttpClient http =
      HttpClients.custom()
          .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
              .setMaxConnTotal(SIDE_BY_SIDE)
              .setMaxConnPerRoute(SIDE_BY_SIDE)
              .setDefaultConnectionConfig(
                  ConnectionConfig.custom().setSocketTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).build())
              .build())
          .disableAutomaticRetries()
          .disableCookieManagement()
          .disableContentCompression()
          .build();

  /**
   * @return the status, when all of the answer is here
   * @throws IOException when there is none in time
   */
  int status(String url, String json) throws IOException {
    HttpPost post = new HttpPost(url);
    post.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
    return http.execute(post, answer -> {
      EntityUtils.consume(answer.getEntity());
      return answer.getCode();
    });
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
