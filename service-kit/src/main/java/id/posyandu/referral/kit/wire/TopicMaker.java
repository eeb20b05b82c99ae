package id.posyandu.referral.kit.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes the topics a service needs, and waits until each partition has a leader: what is sent to a just-made topic
 * before that may lie unsent until it times out.
 *
 * <p>Starts before every binding. While Kafka is away it tries again, for at most a minute; then the service refuses to
 * start and says why, so that whoever runs it can start it again.
 */
public final class TopicMaker implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(TopicMaker.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration ONE_TRY = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Map<String, Object> adminSettings;
  private final Collection<NeededTopics> needed;
  private volatile boolean running;

  TopicMaker(Map<String, Object> adminSettings, Collection<NeededTopics> needed) {
    this.adminSettings = adminSettings;
    this.needed = needed;
  }

  @Override
  public void start() {
    Set<String> names = new HashSet<>();
    needed.forEach(topics -> names.addAll(topics.names()));
    make(names);
    running = true;
  }

  /**
   * Makes what is missing of these topics; when it returns, something may be said on each.
   *
   * @throws IllegalStateException when Kafka has no leader for all of them within a minute
   */
  public void make(Collection<String> names) {
    if (!names.isEmpty()) {
      makeWithin(PATIENCE, Set.copyOf(names));
    }
  }

  private void makeWithin(Duration patience, Set<String> names) {
    Instant giveUp = Instant.now().plus(patience);
    try (Admin admin = Admin.create(adminSettings)) {
      while (!madeAndLed(admin, names)) {
        if (Instant.now().isAfter(giveUp)) {
          throw new IllegalStateException(
              "Kafka at %s had no leader for all of %d topics within %d s: is it up? Then start me again"
                  .formatted(adminSettings.get("bootstrap.servers"), names.size(), patience.toSeconds()));
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting for Kafka's topics", stopped);
    }
  }

  private boolean madeAndLed(Admin admin, Set<String> names) throws InterruptedException {
    try {
      make(admin, names);
      return await(admin.describeTopics(names).allTopicNames()).values().stream().allMatch(TopicMaker::led);
    } catch (ExecutionException | TimeoutException notYet) {
      log.info("Waiting for Kafka's topics: {}", notYet.getMessage());
      return false;
    }
  }

  private static void make(Admin admin, Set<String> names)
      throws InterruptedException, ExecutionException, TimeoutException {
    Set<String> missing = new HashSet<>(names);
    missing.removeAll(await(admin.listTopics().names()));
    if (missing.isEmpty()) {
      return;
    }
    var made = admin.createTopics(missing.stream().map(Topics::described).toList()).values();
    for (KafkaFuture<Void> topic : made.values()) {
      try {
        await(topic);
      } catch (ExecutionException refused) {
        if (!(refused.getCause() instanceof TopicExistsException)) { // another service was quicker
          throw refused;
        }
      }
    }
  }

  private static boolean led(TopicDescription topic) {
    return topic.partitions().stream().allMatch(partition -> partition.leader() != null);
  }

  private static <T> T await(KafkaFuture<T> answer)
      throws InterruptedException, ExecutionException, TimeoutException {
    return answer.get(ONE_TRY.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
