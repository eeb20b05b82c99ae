package id.posyandu.referral.reporting;

import id.posyandu.referral.kit.wire.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** How far folds have come, by what they committed: the same answer on every instance. */
final class FoldProgress implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;
  private static final List<String> HEARD =
      List.of(Topics.FINDINGS, Topics.DECISIONS, Topics.FOLLOW_UPS, Topics.DECLARATIONS);

  /** Who reads a transaction's end may commit before it: at most that much is left where nothing is. */
  private static final long ITS_END = 1;

  private final Admin admin;

  FoldProgress(Map<String, Object> settings) {
    admin = Admin.create(settings);
  }

  /** Records folded, those between the steps included, and how many there are. */
  record Progress(long folded, long of) {
    static final Progress NONE = new Progress(0, 0);
  }

  /**
   * Nothing yet, while the topic between its steps is not made.
   *
   * @throws IllegalStateException while Kafka does not answer
   */
  Progress of(String application) {
    if (!hasBegun(application)) {
      return Progress.NONE;
    }
    var partitions = partitions(Stream.concat(HEARD.stream(), between(application).stream()).toList());
    var begins = offsets(partitions, OffsetSpec.earliest());
    var ends = offsets(partitions, OffsetSpec.latest());
    var committed = committed(application);
    long of = partitions.stream().mapToLong(one -> ends.get(one) - begins.get(one)).sum();
    long left = partitions.stream()
        .mapToLong(one -> ends.get(one) - Math.max(begins.get(one), committed.getOrDefault(one, 0L)))
        .sum();
    return new Progress(of - left, of);
  }

  private boolean hasBegun(String application) {
    return answer(admin.listTopics().names()).containsAll(between(application));
  }

  private static List<String> between(String application) {
    return List.of(application + IndicatorTopology.LEAVES_TOPIC);
  }

  /** All that is in the log now. */
  CatchingUp toTheEnd(String application) {
    return new CatchingUp(application, offsets(partitions(HEARD), OffsetSpec.latest()));
  }

  /** All that another fold has committed. */
  CatchingUp asFarAs(String application, String other) {
    var goal = new HashMap<>(committed(other));
    goal.keySet().removeIf(partition -> !HEARD.contains(partition.topic()));
    return new CatchingUp(application, goal);
  }

  /**
   * A fold on its way to a goal that stays where it is, however much is said meanwhile: first a place in the log, then what
   * lies between the steps once that is reached. What was thrown away at the very end of the log is never read, and so never
   * committed: a fold that stands still close to its goal has reached it.
   */
  final class CatchingUp {
    private static final long THROWN_AWAY = 1_000;
    private static final long STILL = 5_000_000_000L;

    private final String application;
    private Map<TopicPartition, Long> goal;
    private boolean folded;
    private long left = Long.MAX_VALUE;
    private long since;

    private CatchingUp(String application, Map<TopicPartition, Long> log) {
      this.application = application;
      this.goal = log;
    }

    boolean isThere() {
      if (!hasBegun(application) || !reached()) {
        return false;
      }
      if (!folded) {
        folded = true;
        goal = offsets(partitions(between(application)), OffsetSpec.latest());
        left = Long.MAX_VALUE;
      }
      return reached();
    }

    private boolean reached() {
      var begins = offsets(goal.keySet(), OffsetSpec.earliest());
      var committed = committed(application);
      long now = goal.entrySet().stream().mapToLong(entry -> {
        long at = Math.max(begins.get(entry.getKey()), committed.getOrDefault(entry.getKey(), 0L));
        long missing = entry.getValue() - at;
        return missing <= (committed.containsKey(entry.getKey()) ? ITS_END : 0) ? 0 : missing;
      }).sum();
      if (now != left) {
        left = now;
        since = System.nanoTime();
      }
      return now == 0 || (now < THROWN_AWAY && System.nanoTime() - since > STILL);
    }
  }

  /** Whether no instance runs it any more. */
  boolean isGone(String application) {
    try {
      return answer(admin.describeConsumerGroups(List.of(application)).all()).get(application).members().isEmpty();
    } catch (IllegalStateException asked) {
      if (asked.getCause() instanceof ExecutionException refused && refused.getCause() instanceof GroupIdNotFoundException) {
        return true;
      }
      throw asked;
    }
  }

  /** Takes what it left in Kafka: its place in the log, and the topics between its steps. */
  void forget(String application) {
    var topics = answer(admin.listTopics().names()).stream()
        .filter(topic -> IndicatorTopology.INTERNAL.stream().anyMatch(name -> topic.equals(application + name)))
        .toList();
    admin.deleteTopics(topics);
    admin.deleteConsumerGroups(List.of(application));
  }

  private Collection<TopicPartition> partitions(List<String> topics) {
    return answer(admin.describeTopics(topics).allTopicNames()).values().stream()
        .flatMap(topic -> topic.partitions().stream().map(one -> new TopicPartition(topic.name(), one.partition())))
        .toList();
  }

  private Map<TopicPartition, Long> committed(String application) {
    var committed = new HashMap<TopicPartition, Long>();
    answer(admin.listConsumerGroupOffsets(application).partitionsToOffsetAndMetadata()).forEach((partition, at) -> {
      if (at != null) {
        committed.put(partition, at.offset());
      }
    });
    return committed;
  }

  private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which) {
    var asked = partitions.stream().collect(Collectors.toMap(one -> one, one -> which));
    var committedOnly = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
    return answer(admin.listOffsets(asked, committedOnly).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  private static <T> T answer(KafkaFuture<T> asked) {
    try {
      return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped", stopped);
    } catch (ExecutionException | TimeoutException unanswered) {
      throw new IllegalStateException("Kafka does not say how far the fold is", unanswered);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
