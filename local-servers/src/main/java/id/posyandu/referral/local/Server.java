package id.posyandu.referral.local;

import java.util.Optional;

/** A server that was chosen: where it is, what it is, and how to end it if it was started here. */
record Server(String address, String what, Runnable end) {

  static Server of(Broker broker) {
    return new Server(broker.address(), "in this JVM (" + broker.address() + ")", broker::close);
  }

  static Server of(Mongo mongo) {
    return new Server(mongo.uri(), mongo.describe(), mongo::close);
  }

  static Server container(String address, String shown) {
    return new Server(address, "a container (" + shown + ")", () -> {});
  }

  static Optional<Server> givenKafka() {
    return setting("KAFKA_BOOTSTRAP_SERVERS").map(address -> given(address, address));
  }

  static Optional<Server> givenMongo() {
    return setting("MONGODB_URI").map(uri -> given(uri, MongoUri.hosts(uri)));
  }

  /** What the environment says; a variable that is empty is not set. */
  static Optional<String> setting(String variable) {
    return Optional.ofNullable(System.getenv(variable)).map(String::strip).filter(value -> !value.isEmpty());
  }

  private static Server given(String address, String shown) {
    return new Server(address, "given (" + shown + ")", () -> {});
  }
}
