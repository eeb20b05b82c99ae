package id.posyandu.referral.kit.wire;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;

/**
 * How many records wait for this service's readers, as the broker sees it every {@value #PAUSE_S} s: also for a partition
 * that nobody reads just now. Every instance says the same number: take the largest, not the sum. Where readers are up to
 * date, a topic that is written in transactions may still show one a partition: the end of a transaction takes a place, too.
 */
final class LagMeters implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(LagMeters.class);
  private static final int PAUSE_S = 15;
  private static final int PATIENCE_MS = 5_000;

  private final Map<String, Object> settings;
  private final Supplier<Set<String>> groups;
  private final MeterRegistry meters;
  private final Map<Waiting, Long> waiting = new ConcurrentHashMap<>();
  private volatile Admin admin;
  private volatile ScheduledExecutorService watch;

  private record Waiting(String group, String topic) {}

  LagMeters(Map<String, Object> adminSettings, Supplier<Set<String>> groups, MeterRegistry meters) {
    this.settings = new HashMap<>(adminSettings);
    this.settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    this.settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    this.groups = groups;
    this.meters = meters;
  }

  private void look() {
    for (String group : groups.get()) {
      try {
        lag(group).forEach((topic, records) -> show(new Waiting(group, topic), records));
      } catch (ExecutionException | TimeoutException notNow) {
        log.debug("How much waits for {} is not known just now: {}", group, notNow.getMessage());
        if (notNow.getCause() instanceof GroupIdNotFoundException) {
          waiting.replaceAll((here, records) -> here.group().equals(group) ? 0 : records); // nothing waits for who is gone
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void show(Waiting here, long records) {
    if (waiting.put(here, records) == null) {
      Gauge.builder("referral.lag.records", () -> waiting.getOrDefault(here, 0L))
          .description("Records that wait for the readers of a group")
          .tag("group", here.group())
          .tag("topic", here.topic())
          .register(meters);
    }
  }

  /** All groups in which a service reads: those of its bindings, and that of its streams. */
  static Set<String> groups(Environment settings) {
    Set<String> groups = new TreeSet<>();
    Binder.get(settings).bind("spring.cloud.stream.bindings", Bindable.mapOf(String.class, Binding.class))
        .ifBound(bindings -> bindings.values().stream().map(Binding::group).filter(Objects::nonNull).forEach(groups::add));
    Optional.ofNullable(settings.getProperty("spring.kafka.streams.application-id")).ifPresent(groups::add);
    return groups;
  }

  record Binding(String group) {}

  /** By topic. A partition of which nothing was ever committed has all of it waiting. */
  private Map<String, Long> lag(String group)
      throws ExecutionException, InterruptedException, TimeoutException {
    var committed = got(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    Set<TopicPartition> read = new HashSet<>(committed.keySet());
    got(admin.describeConsumerGroups(Set.of(group)).all()).get(group).members()
        .forEach(member -> read.addAll(member.assignment().topicPartitions()));
    Map<TopicPartition, Long> begins = offsets(read, OffsetSpec.earliest());
    Map<TopicPartition, Long> lag = offsets(read, OffsetSpec.latest());
    lag.replaceAll((partition, end) -> {
      var place = committed.get(partition);
      return Math.max(0, end - (place == null ? begins.get(partition) : place.offset()));
    });
    return lag.entrySet().stream().collect(
        Collectors.groupingBy(place -> place.getKey().topic(), Collectors.summingLong(Map.Entry::getValue)));
  }

  private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, InterruptedException, TimeoutException {
    var asked = partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    got(admin.listOffsets(asked).all()).forEach((partition, found) -> offsets.put(partition, found.offset()));
    return offsets;
  }

  private static <T> T got(KafkaFuture<T> answer) throws ExecutionException, InterruptedException, TimeoutException {
    return answer.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void start() {
    admin = Admin.create(settings);
    watch = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "lag-watch"));
    watch.scheduleWithFixedDelay(this::look, 1, PAUSE_S, TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    watch.shutdownNow();
    watch = null;
    admin.close(Duration.ofMillis(PATIENCE_MS));
  }

  @Override
  public boolean isRunning() {
    return watch != null;
  }
}
