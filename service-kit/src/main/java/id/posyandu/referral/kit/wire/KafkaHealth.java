package id.posyandu.referral.kit.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether Kafka answers within two seconds. The address and any cause stay out of the answer. */
final class KafkaHealth extends AbstractHealthIndicator implements DisposableBean {
  private static final int PATIENCE_MS = 2_000;

  private final Map<String, Object> settings;
  private Admin admin;

  KafkaHealth(Map<String, Object> adminSettings) {
    super("Kafka does not answer");
    this.settings = new HashMap<>(adminSettings);
    this.settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    this.settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) throws Exception {
    int nodes = admin().describeCluster().nodes().get(PATIENCE_MS, TimeUnit.MILLISECONDS).size();
    builder.up().withDetail("nodes", nodes);
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
