package id.posyandu.referral.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.events.ReferralConfirmed;
import id.posyandu.referral.kit.outbox.Relay;
import id.posyandu.referral.kit.outbox.Relays;
import id.posyandu.referral.kit.wire.EventSender;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.local.TestServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** What a document has yet to say, on its way out. */
class RelayTest {
  private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
  private static final String TOPIC = "dlq.kit-test-service"; // one partition: order is plain to see
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  /** A document as any service has them: what it is, and what it has yet to say. */
  record Thing(UUID id, String name, List<Outgoing> unsent) {}

  private MongoOperations mongo;
  private Relay relay;

  @BeforeEach
  void run_the_service() {
    mongo = KitTestApplication.running().getBean(MongoOperations.class);
    relay = KitTestApplication.running().getBean(Relay.class);
  }

  @Test
  void is_said_in_the_order_of_its_list_and_then_forgotten() {
    Thing thing = stored(8);

    relay.handOver(thing.id(), thing.unsent());

    assertThatAllIsSaidInOrder(thing);
  }

  @Test
  void is_found_by_the_sweep_when_nobody_handed_it_over() {
    Thing thing = stored(3);
    relay.stop();

    relay.start(); // sweeps at its start, as after a crash

    assertThatAllIsSaidInOrder(thing);
  }

  @Test
  void is_said_once_when_it_is_handed_over_twice() {
    Thing thing = stored(4);

    relay.handOver(thing.id(), thing.unsent().subList(0, 2));
    relay.handOver(thing.id(), thing.unsent());

    assertThatAllIsSaidInOrder(thing);
  }

  @Test
  void is_said_again_under_its_id_by_another_instance_that_finds_it_not_yet_forgotten() {
    Thing thing = stored(2);
    Outgoing first = thing.unsent().get(0);
    Outgoing second = thing.unsent().get(1);
    Relay slow = forgetful();
    slow.start();
    slow.handOver(thing.id(), List.of(first));
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(said(thing)).containsExactly(first.id()));

    relay.handOver(thing.id(), thing.unsent()); // the second is its own; it may not be heard before the first

    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
      assertThat(said(thing)).containsExactly(first.id(), first.id(), second.id());
      assertThat(unsentOf(thing)).isEmpty();
    });
    slow.stop();
  }

  @Test
  void is_said_again_under_its_id_by_an_instance_that_was_held_up_while_another_said_it() {
    Thing thing = stored(1);
    Relay heldUp = KitTestApplication.running().getBean(Relays.class).of(KitTestApplication.COLLECTION);
    heldUp.handOver(thing.id(), thing.unsent());
    relay.handOver(thing.id(), thing.unsent());
    assertThatAllIsSaidInOrder(thing);

    heldUp.start();

    UUID id = thing.unsent().get(0).id();
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(said(thing)).containsExactly(id, id));
    heldUp.stop();
  }

  @Test
  void leaves_no_class_name_in_the_store() {
    Thing thing = stored(1);

    Document raw = mongo.getCollection(KitTestApplication.COLLECTION).find(new Document("_id", thing.id())).first();

    assertThat(raw.toJson()).doesNotContain("_class").doesNotContain("id.posyandu");
  }

  @Test
  void does_not_wait_for_a_document_whose_topic_is_missing() {
    Thing stuck = thing(List.of(outgoing(UUID.randomUUID(), 0, "referral.opd.nobody-made-this")));
    mongo.insert(stuck, KitTestApplication.COLLECTION);
    Thing other = stored(2);

    relay.handOver(stuck.id(), stuck.unsent());
    relay.handOver(other.id(), other.unsent());

    assertThatAllIsSaidInOrder(other);
    assertThat(unsentOf(stuck)).hasSize(1);
    mongo.remove(Query.query(Criteria.where("_id").is(stuck.id())), KitTestApplication.COLLECTION);
  }

  /** It can say, but its store is away when it wants to forget. */
  private static Relay forgetful() {
    String nowhere = "mongodb://127.0.0.1:1/kit?serverSelectionTimeoutMS=100&uuidRepresentation=STANDARD";
    return new Relay(
        new MongoTemplate(new SimpleMongoClientDatabaseFactory(nowhere)),
        KitTestApplication.COLLECTION,
        KitTestApplication.running().getBean(EventSender.class),
        new SimpleMeterRegistry());
  }

  private void assertThatAllIsSaidInOrder(Thing thing) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
      assertThat(said(thing)).containsExactlyElementsOf(thing.unsent().stream().map(Outgoing::id).toList());
      assertThat(unsentOf(thing)).isEmpty();
    });
  }

  private List<?> unsentOf(Thing thing) {
    return mongo
        .getCollection(KitTestApplication.COLLECTION)
        .find(new Document("_id", thing.id()))
        .first()
        .getList("unsent", Object.class);
  }

  private static List<UUID> said(Thing thing) {
    return DeadLetterBox.read(TOPIC).stream()
        .filter(record -> new String(record.key(), UTF_8).equals(thing.id().toString()))
        .map(record -> UUID.fromString(new String(record.headers().lastHeader("ce_id").value(), UTF_8)))
        .toList();
  }

  private Thing stored(int events) {
    UUID id = UUID.randomUUID();
    List<Outgoing> unsent = new ArrayList<>();
    for (int sequence = 1; sequence <= events; sequence++) {
      unsent.add(outgoing(id, sequence, TOPIC));
    }
    Thing thing = new Thing(id, "sumur RW 4", unsent);
    mongo.insert(thing, KitTestApplication.COLLECTION);
    return thing;
  }

  private static Thing thing(List<Outgoing> unsent) {
    return new Thing(UUID.fromString(unsent.get(0).key()), "gang mawar", unsent);
  }

  private static Outgoing outgoing(UUID finding, int sequence, String topic) {
    var event = new ReferralConfirmed(finding, "35.76.03.1002", NOON, UUID.randomUUID(), sequence, null);
    return Outgoing.of(UUID.randomUUID(), topic, event, NOON, TRACE, null);
  }
}
