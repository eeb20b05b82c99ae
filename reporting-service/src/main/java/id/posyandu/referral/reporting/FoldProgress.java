package id.posyandu.referral.reporting;

import id.posyandu.referral.kit.wire.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
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

  /** What was thrown away at the end of a log is never read, and so never committed. */
  private static final long THROWN_AWAY = 1_000;
  private static final long STILL = TimeUnit.SECONDS.toNanos(5);

  private final Admin admin;
  private final Map<String, Reading> earlier = new HashMap<>();

  /**
   * @param folded records of all partitions
   * @param atTheEnd no partition has more
   */
  private record Reading(long folded, long of, boolean atTheEnd, long since) {}

  FoldProgress(Map<String, Object> settings) {
    admin = Admin.create(settings);
  }

  /** Records folded, and how many there are. */
  record Progress(long folded, long of, boolean caughtUp) {}

  /**
   * Nothing yet, while the topic between its steps is not made.
   *
   * @throws IllegalStateException while Kafka does not answer
   */
  Progress of(String application) {
    if (!answer(admin.listTopics().names()).contains(application + IndicatorTopology.LEAVES_TOPIC)) {
      return new Progress(0, 0, false);
    }
    var before = earlier.get(application);
    var now = reading(application);
    boolean moved = before == null || before.folded != now.folded;
    earlier.put(application, moved ? now : before);
    boolean still = !moved && System.nanoTime() - before.since > STILL && now.of - now.folded < THROWN_AWAY;
    return new Progress(now.folded, now.of, now.folded > 0 && still || now.atTheEnd);
  }

  private Reading reading(String application) {
    var partitions = partitions(Stream.concat(HEARD.stream(), Stream.of(application + IndicatorTopology.LEAVES_TOPIC)).toList());
    var begins = offsets(partitions, OffsetSpec.earliest());
    var ends = offsets(partitions, OffsetSpec.latest());
    var committed = committed(application);
    long folded = 0;
    long of = 0;
    boolean atTheEnd = true;
    for (var partition : partitions) {
      long begin = begins.get(partition);
      boolean heardOf = committed.containsKey(partition);
      long at = Math.max(begin, heardOf ? committed.get(partition).offset() : 0);
      folded += at - begin;
      of += ends.get(partition) - begin;
      atTheEnd &= ends.get(partition) - at <= (heardOf ? ITS_END : 0);
    }
    return new Reading(folded, of, atTheEnd, System.nanoTime());
  }

  /** Whether one has committed all that the other has. */
  boolean hasAllOf(String application, String other) {
    var mine = committed(application);
    return committed(other).entrySet().stream()
        .filter(entry -> HEARD.contains(entry.getKey().topic()))
        .allMatch(entry -> mine.containsKey(entry.getKey())
            && mine.get(entry.getKey()).offset() + ITS_END >= entry.getValue().offset());
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
    Predicate<String> its = topic -> topic.startsWith(application + "-");
    var topics = answer(admin.listTopics().names()).stream()
        .filter(its.and(topic -> IndicatorTopology.INTERNAL.stream().anyMatch(name -> topic.equals(application + name))))
        .toList();
    admin.deleteTopics(topics);
    admin.deleteConsumerGroups(List.of(application));
  }

  private Collection<TopicPartition> partitions(List<String> topics) {
    return answer(admin.describeTopics(topics).allTopicNames()).values().stream()
        .flatMap(topic -> topic.partitions().stream().map(one -> new TopicPartition(topic.name(), one.partition())))
        .toList();
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(String application) {
    return answer(admin.listConsumerGroupOffsets(application).partitionsToOffsetAndMetadata());
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
