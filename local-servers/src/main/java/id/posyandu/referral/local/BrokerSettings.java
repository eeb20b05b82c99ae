package id.posyandu.referral.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The broker's settings, and why each one that is not Kafka's default is not. */
final class BrokerSettings {

  /** A town hall's PC may stay off for months; its readers must still find their place. Kafka forgets it after 7 days. */
  private static final int OFFSETS_KEPT_MINUTES = 365 * 24 * 60;

  private BrokerSettings() {}

  static Properties of(Path dir, int port, int controllerPort) {
    var settings = new Properties();
    settings.putAll(oneNode(dir, port, controllerPort));
    settings.putAll(oneReplica());
    settings.putAll(readyInSeconds());
    settings.putAll(smallInMemory());
    settings.putAll(keptPromises());
    return settings;
  }

  private static Map<String, String> oneNode(Path dir, int port, int controllerPort) {
    return Map.of(
        "process.roles", "broker,controller",
        "node.id", "1",
        "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
        "controller.listener.names", "CONTROLLER",
        "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
        "advertised.listeners", "PLAINTEXT://127.0.0.1:" + port,
        "log.dirs", dir.toAbsolutePath().toString());
  }

  /** Kafka's own topics want three replicas, and would wait for them for ever. */
  private static Map<String, String> oneReplica() {
    return Map.of(
        "default.replication.factor", "1",
        "offsets.topic.replication.factor", "1",
        "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1",
        "share.coordinator.state.topic.replication.factor", "1",
        "share.coordinator.state.topic.min.isr", "1");
  }

  private static Map<String, String> readyInSeconds() {
    return Map.of(
        // After a kill -9 the controller waits for the dead broker's session to end before it lets the new one in.
        "broker.session.timeout.ms", "1500",
        "broker.heartbeat.interval.ms", "300",
        // Kafka gives its own topics 50 partitions each; every partition costs time when a killed broker recovers.
        "offsets.topic.num.partitions", "4",
        "transaction.state.log.num.partitions", "4",
        "share.coordinator.state.topic.num.partitions", "4",
        // On one PC no second consumer is about to join, so a group need not wait for it.
        "group.initial.rebalance.delay.ms", "0");
  }

  /** Takes some 160 MB off a broker that serves one PC. */
  private static Map<String, String> smallInMemory() {
    return Map.of(
        "log.cleaner.dedupe.buffer.size", "8388608",
        "num.network.threads", "2",
        "num.io.threads", "2",
        "background.threads", "2");
  }

  private static Map<String, String> keptPromises() {
    return Map.of(
        // A misspelt topic is an error, not a new topic with one partition.
        "auto.create.topics.enable", "false",
        "offsets.retention.minutes", Integer.toString(OFFSETS_KEPT_MINUTES));
  }
}
