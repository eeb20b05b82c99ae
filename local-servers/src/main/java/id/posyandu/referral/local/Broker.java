package id.posyandu.referral.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka in this JVM: one node that is broker and controller (KRaft), on 127.0.0.1.
 * What it acknowledged with {@code acks=all} survives {@link #close}, a restart and a {@code kill -9} of the process.
 * It does not survive a power cut: one PC has no second replica, and flushing every message would cost more than it saves.
 */
public final class Broker implements AutoCloseable {

  private final KafkaRaftServer server;
  private final int port;

  private Broker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts on what an earlier broker left in the folder, or on an empty one; returns when clients may come.
   *
   * @param port where clients connect, 0 for any free one. The controller always takes a free port of its own, which
   *     nobody but this broker needs to know
   * @throws PortTaken if somebody else listens there
   */
  public static Broker start(Path dir, int port) {
    int clients = Ports.freeIfZero(port);
    Ports.mustBeFree(clients, "Kafka");
    var settings = BrokerSettings.of(dir, clients, Ports.free());
    formatOnce(dir, settings);
    var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    server.startup();
    return new Broker(server, clients);
  }

  /** {@code bootstrap.servers} for clients. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  /** KRaft refuses a folder without its meta.properties; Kafka's own tool writes them, with a cluster id for good. */
  private static void formatOnce(Path dir, Properties settings) {
    if (Files.exists(dir.resolve("meta.properties"))) {
      return;
    }
    var said = new ByteArrayOutputStream();
    int failed = StorageTool.execute(
        new String[] {"format", "--cluster-id", Uuid.randomUuid().toString(),
            "--config", written(dir, settings).toString(), "--ignore-formatted"},
        new PrintStream(said, true, StandardCharsets.UTF_8));
    if (failed != 0) {
      throw new IllegalStateException("Kafka cannot use " + dir + ": " + said.toString(StandardCharsets.UTF_8));
    }
  }

  private static Path written(Path dir, Properties settings) {
    var file = dir.resolve("format.properties");
    try {
      Files.createDirectories(dir);
      try (var out = Files.newBufferedWriter(file)) {
        settings.store(out, null);
      }
      return file;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
