package id.posyandu.referral.kit.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether Kafka answers within two seconds. The address and any cause stay out of the answer. That it does not is one line
 * of the log, not a stack trace: it is asked every few seconds, and for hours.
 */
final class KafkaHealth extends AbstractHealthIndicator implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaHealth.class);
  private static final int PATIENCE_MS = 2_000;

  private final Map<String, Object> settings;
  private Admin admin;

  KafkaHealth(Map<String, Object> adminSettings) {
    super("Kafka cannot be asked");
    this.settings = new HashMap<>(adminSettings);
    this.settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    this.settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) throws InterruptedException {
    try {
      int nodes = admin().describeCluster().nodes().get(PATIENCE_MS, TimeUnit.MILLISECONDS).size();
      builder.up().withDetail("nodes", nodes);
    } catch (ExecutionException | TimeoutException away) {
      LOG.warn("Kafka does not answer: {}", away.toString());
      builder.down();
    }
  }

  private synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(settings);
    }
    return admin;
  }

  @Override
  public synchronized void destroy() {
    if (admin != null) {
      admin.close(java.time.Duration.ofMillis(PATIENCE_MS));
    }
  }
}
