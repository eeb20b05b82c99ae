package id.posyandu.referral.local;

import java.nio.file.Path;

/**
 * The servers of the stack on one PC, and the one place where they are chosen: the given address
 * ({@code KAFKA_BOOTSTRAP_SERVERS}, {@code MONGODB_URI}); else a broker in this JVM and a {@code mongod} from the PATH;
 * else the MongoDB stand-in in this JVM. Ports are 9092 and 27017, each plus the offset; the broker's controller takes
 * any free port.
 */
public final class StackServers implements AutoCloseable {

  private static final int KAFKA_PORT = 9092;
  private static final int MONGO_PORT = 27017;

  private final Server kafka;
  private final Server mongo;

  private StackServers(Server kafka, Server mongo) {
    this.kafka = kafka;
    this.mongo = mongo;
  }

  /**
   * Starts what is not given, on the data of the last time.
   *
   * @throws PortTaken if somebody else listens on a port; its message is all that the person needs to see
   */
  public static StackServers start(Path dataDir, int portOffset) {
    var mongo = mongo(dataDir, MONGO_PORT + portOffset);
    try {
      return new StackServers(kafka(dataDir, KAFKA_PORT + portOffset), mongo);
    } catch (RuntimeException unstarted) {
      mongo.end().run();
      throw unstarted;
    }
  }

  /**
   * For whoever starts something beside these servers.
   *
   * @throws PortTaken if somebody listens there
   */
  public static void mustBeFree(int port, String whatFor) {
    Ports.mustBeFree(port, whatFor);
  }

  /** {@code bootstrap.servers}. */
  public String kafka() {
    return kafka.address();
  }

  /** The address of MongoDB as given or started, with whatever database it names. */
  public String mongo() {
    return mongo.address();
  }

  /** The address of one database there. */
  public String mongo(String database) {
    return MongoUri.withDatabase(mongo.address(), database);
  }

  /** The line to print at start-up: which servers these are. */
  public String describe() {
    return "servers: Kafka = " + kafka.what() + ", MongoDB = " + mongo.what();
  }

  /** Ends what it started, and only that. */
  @Override
  public void close() {
    kafka.end().run();
    mongo.end().run();
  }

  private static Server kafka(Path dataDir, int port) {
    return Server.givenKafka().orElseGet(() -> Server.of(Broker.start(dataDir.resolve("kafka"), port)));
  }

  private static Server mongo(Path dataDir, int port) {
    return Server.givenMongo().orElseGet(() -> Server.of(Mongod.onPath()
        .<Mongo>map(binary -> Mongod.start(binary, dataDir.resolve("mongod"), port))
        .orElseGet(() -> MongoStandIn.onDisk(dataDir.resolve("mongo-stand-in.mv"), port))));
  }
}
