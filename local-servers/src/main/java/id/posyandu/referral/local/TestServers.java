package id.posyandu.referral.local;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The one place where tests choose their servers, once a JVM. For each of Kafka and MongoDB the first that can be had:
 * <ol>
 *   <li>the given address ({@code KAFKA_BOOTSTRAP_SERVERS}, {@code MONGODB_URI}),
 *   <li>a container, where Docker answers,
 *   <li>a broker in this JVM; a {@code mongod} on the PATH,
 *   <li>the MongoDB stand-in in this JVM.
 * </ol>
 * {@code TEST_MONGO=stand-in} chooses the last at once, so that one machine can run the tests on both.
 * Which it was is printed in one line.
 */
public final class TestServers {

  private static final String RUN = Long.toString(System.currentTimeMillis(), 36);

  private final Server kafka;
  private final Server mongo;

  private TestServers() {
    kafka = chooseKafka();
    mongo = chooseMongo();
    System.out.println("test servers: Kafka = " + kafka.what() + ", MongoDB = " + mongo.what());
  }

  public static TestServers get() {
    return Holder.SERVERS;
  }

  /** {@code bootstrap.servers} of a broker that all tests of this JVM share: name topics and groups apart. */
  public String kafka() {
    return kafka.address();
  }

  /** The address of a database that is this JVM run's alone. */
  public String mongo(String database) {
    return MongoUri.withDatabase(mongo.address(), database + "_" + RUN);
  }

  /** A broker that a test may stop and start; always in this JVM. */
  public static StoppableBroker privateBroker() {
    var broker = new StoppableBroker(RunFolder.newFolder("kafka"));
    RunFolder.atTheEnd(broker::close);
    return broker;
  }

  /** A MongoDB that a test may stop and start: the {@code mongod} on the PATH, else the stand-in on disk. */
  public static StoppableMongo privateMongo() {
    var mongo = new StoppableMongo(RunFolder.newFolder("mongo"));
    RunFolder.atTheEnd(mongo::close);
    return mongo;
  }

  /** The mongod that tests may use, if there is one and it was not forbidden. */
  static Optional<Path> mongod() {
    return standInWanted() ? Optional.empty() : Mongod.onPath();
  }

  private static Server chooseKafka() {
    return Server.givenKafka().orElseGet(() -> Containers.possible()
        ? Containers.kafka()
        : ours(Server.of(Broker.start(RunFolder.newFolder("kafka"), 0))));
  }

  private static Server chooseMongo() {
    return Server.givenMongo().orElseGet(() -> !standInWanted() && Containers.possible()
        ? Containers.mongo()
        : ours(Server.of(mongod()
            .<Mongo>map(binary -> Mongod.start(binary, RunFolder.newFolder("mongo"), 0))
            .orElseGet(MongoStandIn::inMemory))));
  }

  private static Server ours(Server started) {
    RunFolder.atTheEnd(started.end());
    return started;
  }

  private static boolean standInWanted() {
    return Server.setting("TEST_MONGO").filter("stand-in"::equals).isPresent();
  }

  private static final class Holder {
    static final TestServers SERVERS = new TestServers();
  }
}
