package id.posyandu.referral.routing;

import static id.posyandu.referral.routing.Findings.MIJI;
import static id.posyandu.referral.routing.Findings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.StoppableBroker;
import id.posyandu.referral.local.StoppableMongo;
import id.posyandu.referral.local.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No referral is missing and none is doubled, whatever dies, is repeated or goes away. On servers of its own. */
class OnceTest {
  private static final int FINDINGS = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static StoppableBroker broker;
  private static StoppableMongo mongo;
  private static Wiretap wire;

  @TempDir Path dir;

  @BeforeAll
  static void start() {
    broker = TestServers.privateBroker();
    mongo = TestServers.privateMongo();
    wire = new Wiretap(broker.address());
  }

  @AfterAll
  static void stop() {
    wire.close();
    broker.close();
    mongo.close();
  }

  @Test
  void killed_at_any_moment_it_says_each_decision_once() throws Exception {
    List<FindingReported> reported;
    try (var child = child("first")) {
      reported = IntStream.range(0, FINDINGS).mapToObj(n -> ofTwoDepartments()).toList();
      Awaitility.await().atMost(PATIENCE).until(OnceTest::topicsMade);
      reported.forEach(finding -> wire.say(Topics.FINDINGS, finding));
      awaitRouted(reported, 1);
      child.kill();
    }
    int afterFirst = routed(reported).size();
    try (var child = child("second")) {
      awaitRouted(reported, Math.min(FINDINGS - 10, afterFirst + 40));
      child.kill();
    }
    int afterSecond = routed(reported).size();
    try (var child = child("third")) {
      awaitRouted(reported, FINDINGS);
      assertThat(child.runs()).isTrue();
    }
    System.out.printf("killed after %d and %d of %d decisions%n", afterFirst, afterSecond, FINDINGS);
    eachExactlyOnce(reported);
  }

  @Test
  void a_group_whose_offsets_are_reset_says_the_same_again_and_opens_nothing() throws Exception {
    var reported = Stream.generate(OnceTest::ofTwoDepartments).limit(20).toList();
    try (Routing routing = inThisJvm()) {
      reported.forEach(finding -> wire.say(Topics.FINDINGS, finding));
      awaitRouted(reported, reported.size());
      reported.forEach(finding -> wire.say(Topics.FINDINGS, finding)); // a relay that repeats itself
      awaitNoLag();
      eachExactlyOnce(reported);
    }
    var before = said(reported);
    resetOffsets();
    try (Routing routing = inThisJvm()) {
      awaitNoLag();
    }
    var after = said(reported);

    assertThat(after).hasSize(2 * before.size());
    assertThat(ids(after)).isEqualTo(ids(before));
    assertThat(values(after)).isEqualTo(values(before));
  }

  @Test
  void while_the_store_is_away_it_waits_and_loses_nothing() {
    try (Routing routing = inThisJvm()) {
      var before = ofTwoDepartments();
      wire.say(Topics.FINDINGS, before);
      awaitRouted(List.of(before), 1);
      mongo.stop();
      var meanwhile = ofTwoDepartments();
      wire.say(Topics.FINDINGS, meanwhile);
      routing.http().get().uri("/api/v1/triage").exchange().expectStatus().isEqualTo(503);
      Awaitility.await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10))
          .until(() -> routed(List.of(meanwhile)).isEmpty());

      mongo.start();

      awaitRouted(List.of(meanwhile), 1);
      eachExactlyOnce(List.of(before, meanwhile));
      assertThat(wire.committed(Wiretap.DEAD_LETTERS)).isEmpty();
    } finally {
      mongo.start();
    }
  }

  private static FindingReported ofTwoDepartments() {
    return finding(MIJI, "…", null, "SOS-N-MISKIN", "PDK-DASAR");
  }

  private ChildRouting child(String name) throws Exception {
    return ChildRouting.start(
        dir.resolve(name + ".log"),
        "--server.port=0",
        "--INSTANCE_ID=once",
        "--spring.kafka.bootstrap-servers=" + broker.address(),
        "--spring.mongodb.uri=" + mongo.uri());
  }

  private static Routing inThisJvm() {
    return Routing.start(broker.address(), mongo.uri(), "--INSTANCE_ID=once");
  }

  private static void awaitRouted(List<FindingReported> reported, int atLeast) {
    Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100))
        .until(() -> routed(reported).size() >= atLeast);
  }

  private static Set<UUID> routed(List<FindingReported> reported) {
    Set<UUID> routed = new HashSet<>();
    Wiretap.events(of(reported, wire.committed(Wiretap.DECISIONS)), FindingRouted.class)
        .forEach(event -> routed.add(event.finding()));
    return routed;
  }

  private static List<ConsumerRecord<byte[], byte[]>> said(List<FindingReported> reported) {
    return of(reported, wire.committed(Wiretap.EVERYTHING_SAID));
  }

  private static List<ConsumerRecord<byte[], byte[]>> of(
      List<FindingReported> reported, List<ConsumerRecord<byte[], byte[]>> records) {
    Set<String> keys = new HashSet<>();
    reported.forEach(finding -> keys.add(finding.finding().toString()));
    return records.stream().filter(record -> keys.contains(Wiretap.key(record))).toList();
  }

  private static void eachExactlyOnce(List<FindingReported> reported) {
    var said = said(reported);
    var routed = Wiretap.events(said, FindingRouted.class);
    var assigned = Wiretap.events(said, ReferralAssigned.class);
    assertThat(routed).extracting(FindingRouted::finding)
        .containsExactlyInAnyOrderElementsOf(reported.stream().map(FindingReported::finding).toList());
    assertThat(assigned).extracting(ReferralAssigned::id).containsExactlyInAnyOrderElementsOf(
        routed.stream().flatMap(event -> event.referrals().stream()).map(referral -> referral.id()).toList());
    assertThat(said).extracting(record -> Wiretap.header(record, "ce_id")).doesNotHaveDuplicates();
  }

  private static Set<String> ids(List<ConsumerRecord<byte[], byte[]>> records) {
    Set<String> ids = new HashSet<>();
    records.forEach(record -> ids.add(Wiretap.header(record, "ce_id")));
    return ids;
  }

  private static Set<String> values(List<ConsumerRecord<byte[], byte[]>> records) {
    Set<String> values = new HashSet<>();
    records.forEach(record -> values.add(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8)));
    return values;
  }

  private static void resetOffsets() throws Exception {
    try (Admin admin = admin()) {
      Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
      offsets(admin).keySet().stream()
          .filter(partition -> partition.topic().equals(Topics.FINDINGS))
          .forEach(partition -> beginning.put(partition, new OffsetAndMetadata(0)));
      admin.alterConsumerGroupOffsets("routing-service", beginning).all().get();
    }
  }

  private static void awaitNoLag() throws Exception {
    try (Admin admin = admin()) {
      Awaitility.await().atMost(PATIENCE).until(() -> {
        Map<TopicPartition, OffsetAndMetadata> committed = offsets(admin);
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        var ends = admin.listOffsets(latest).all().get();
        return ends.entrySet().stream().allMatch(end -> end.getValue().offset() == 0
            || committed.containsKey(end.getKey())
                && committed.get(end.getKey()).offset() >= end.getValue().offset());
      });
    }
  }

  private static Collection<TopicPartition> partitions() {
    return IntStream.range(0, Topics.EVENT_PARTITIONS).mapToObj(n -> new TopicPartition(Topics.FINDINGS, n)).toList();
  }

  private static Map<TopicPartition, OffsetAndMetadata> offsets(Admin admin)
      throws InterruptedException, ExecutionException {
    return admin.listConsumerGroupOffsets("routing-service").partitionsToOffsetAndMetadata().get();
  }

  private static boolean topicsMade() throws InterruptedException, ExecutionException {
    try (Admin admin = admin()) {
      return admin.listTopics().names().get().contains(Topics.FINDINGS);
    }
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", broker.address()));
  }
}
