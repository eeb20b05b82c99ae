package id.posyandu.referral.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.events.asyncapi.AsyncApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A broker, and everything that was said on it, held against {@code asyncapi.yml}. */
final class DescribedBroker {
  private static final Predicate<String> DEAD_LETTERS = topic -> topic.startsWith("dlq.");
  private static final Predicate<String> EVENTS = topic -> topic.startsWith("referral.");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final AsyncApi asyncApi = AsyncApi.shipped();
  private final String kafka;

  DescribedBroker(String kafka) {
    this.kafka = kafka;
  }

  void isAsDescribed() {
    saysWhatIsDescribed();
    hasTheTopicsThatAreDescribed();
    isHeardByWhomIsDescribed();
    laysAsideAsIsDescribed();
  }

  /** Each record is as its channel says, and said by who may. */
  void saysWhatIsDescribed() {
    var seen = new TreeMap<String, Integer>();
    for (ConsumerRecord<byte[], byte[]> record : Topic.read(kafka, EVENTS)) {
      JsonNode headers = headers(record);
      String key = new String(record.key(), UTF_8);
      if (record.value() != null) {
        assertThat(asyncApi.wrongIn(record.topic(), key, headers, JSON.readTree(record.value())))
            .as("%s said %s: %s", record.topic(), headers, new String(record.value(), UTF_8)).isEmpty();
        assertThat(services(true, record.topic())).contains(headers.path("ce_source").asString().substring(1));
        seen.merge(headers.path("ce_type").asString(), 1, Integer::sum);
      }
    }
    assertThat(seen).isNotEmpty();
    System.out.println("described: " + seen);
  }

  /** What nobody can read is laid aside by each service that should, saying who refused what and why. */
  private void laysAsideAsIsDescribed() {
    List.of("referral.findings", "referral.decisions", "referral.opd.3576-dinsosp3a").forEach(topic -> Topic.sayNonsense(kafka, topic));
    await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
      var letters = Topic.read(kafka, DEAD_LETTERS);
      assertThat(letters).extracting(ConsumerRecord::topic)
          .contains("dlq.intake-service", "dlq.routing-service", "dlq.opd-service", "dlq.reporting-service");
      assertThat(letters).allSatisfy(letter -> {
        assertThat(asyncApi.wrongInDeadLetter(headers(letter))).isEmpty();
        assertThat(letter.topic()).isEqualTo("dlq." + Topic.header(letter, "dlq_reader"));
      });
    });
  }

  /** Every topic is described, with its partitions and how long it keeps what; every channel has a topic. */
  private void hasTheTopicsThatAreDescribed() {
    try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka))) {
      List<String> topics = got(admin.listTopics().names()).stream().filter(EVENTS.or(DEAD_LETTERS)).toList();
      var described = got(admin.describeTopics(topics).allTopicNames());
      var settings = got(admin.describeConfigs(
          topics.stream().map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic)).toList()).all());
      settings.forEach((topic, config) -> {
        AsyncApi.Channel channel = channel(topic.name());
        TopicDescription here = described.get(topic.name());
        assertThat(here.partitions()).as(topic.name()).hasSize(channel.partitions());
        channel.settings().forEach((name, value) ->
            assertThat(config.get(name).value()).as("%s of %s", name, topic.name()).isEqualTo(value));
      });
      assertThat(topics.stream().map(topic -> channel(topic).name()).collect(toSet()))
          .containsExactlyInAnyOrderElementsOf(asyncApi.channels().stream().map(AsyncApi.Channel::name).toList());
    }
  }

  /** Every group reads what the document says that it reads, no more and no less. */
  private void isHeardByWhomIsDescribed() {
    Set<String> heard = new TreeSet<>();
    readersByGroup().forEach((group, topics) -> topics.forEach(topic -> heard.add(group + " hears " + channel(topic).name())));
    Set<String> described = new TreeSet<>();
    for (AsyncApi.Operation operation : asyncApi.operations()) {
      if (!operation.says() && operation.group().isObject()) {
        readersByGroup().keySet().stream().filter(operation::isDoneBy)
            .forEach(group -> described.add(group + " hears " + operation.channel()));
        assertThat(readersByGroup().keySet()).as(operation.name()).anyMatch(operation::isDoneBy);
      }
    }
    assertThat(heard).isEqualTo(described);
  }

  /** The topics of ours that each group is reading now. */
  private Map<String, Set<String>> readersByGroup() {
    try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka))) {
      List<String> groups = got(admin.listGroups().all()).stream()
          .filter(group -> group.groupState().filter(GroupState.STABLE::equals).isPresent())
          .map(GroupListing::groupId).toList();
      var readers = new TreeMap<String, Set<String>>();
      got(admin.describeConsumerGroups(groups).all()).forEach((group, description) ->
          readers.put(group, topics(description).filter(EVENTS).collect(toSet())));
      return readers;
    }
  }

  private static Stream<String> topics(ConsumerGroupDescription group) {
    return group.members().stream()
        .flatMap(member -> member.assignment().topicPartitions().stream())
        .map(TopicPartition::topic);
  }

  private Set<String> services(boolean say, String topic) {
    String channel = channel(topic).name();
    return asyncApi.operations().stream()
        .filter(operation -> operation.says() == say && operation.channel().equals(channel))
        .flatMap(operation -> operation.services().stream())
        .collect(toSet());
  }

  private AsyncApi.Channel channel(String topic) {
    return asyncApi.channelOf(topic).orElseThrow(() -> new AssertionError(topic + " is not in asyncapi.yml"));
  }

  private static JsonNode headers(ConsumerRecord<byte[], byte[]> record) {
    ObjectNode headers = JSON.createObjectNode();
    record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    return headers;
  }

  private static <T> T got(KafkaFuture<T> answer) {
    return answer.toCompletionStage().toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
  }
}
