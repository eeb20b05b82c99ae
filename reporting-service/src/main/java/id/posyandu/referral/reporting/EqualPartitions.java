package id.posyandu.referral.reporting;

import id.posyandu.referral.kit.wire.Topics;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.SmartLifecycle;

/**
 * Refuses to start when the three topics are cut differently: a finding's events would then reach different tasks, each
 * with half a case, and the numbers would be wrong without any error.
 */
final class EqualPartitions implements SmartLifecycle {
  private static final List<String> JOINED = List.of(Topics.FINDINGS, Topics.DECISIONS, Topics.FOLLOW_UPS);
  private static final int PATIENCE_SECONDS = 15;

  private final Map<String, Object> adminSettings;
  private volatile boolean running;

  EqualPartitions(Map<String, Object> adminSettings) {
    this.adminSettings = adminSettings;
  }

  @Override
  public void start() {
    Map<String, Integer> partitions = partitions();
    if (new HashSet<>(partitions.values()).size() > 1) {
      throw new IllegalStateException(
          "These topics must have the same number of partitions, and have not: %s. Make them anew with equal ones"
              .formatted(partitions));
    }
    running = true;
  }

  private Map<String, Integer> partitions() {
    try (Admin admin = Admin.create(adminSettings)) {
      var partitions = new TreeMap<String, Integer>();
      admin.describeTopics(JOINED).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .forEach((topic, description) -> partitions.put(topic, description.partitions().size()));
      return partitions;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while asking Kafka for its topics", stopped);
    } catch (ExecutionException | TimeoutException unanswered) {
      throw new IllegalStateException("Kafka did not say how " + JOINED + " are cut; start me again", unanswered);
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the topics were made, before anything is read. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 1;
  }
}
