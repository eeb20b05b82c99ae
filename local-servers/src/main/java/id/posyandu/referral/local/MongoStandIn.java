package id.posyandu.referral.local;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Speaks MongoDB in this JVM, where no {@code mongod} can be had. Good for some 20,000 findings: it has no real
 * indexes but the unique ones, so every other look reads the whole collection. It knows no transactions, enforces a
 * partial unique index as a full one, and its TTL indexes never expire anything.
 *
 * <p>On disk, a write that was acknowledged survives a {@code kill -9} of the process, though not a power cut.
 */
public final class MongoStandIn implements Mongo {

  private final MongoServer server;
  private final int port;

  private MongoStandIn(MongoServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts on what an earlier one left in the file.
   *
   * @param port 0 for any free one
   * @throws PortTaken if somebody else listens there
   */
  public static MongoStandIn onDisk(Path file, int port) {
    int clients = Ports.freeIfZero(port);
    Ports.mustBeFree(clients, "MongoDB");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return serve(CommittingBackend.onDisk(file), clients);
  }

  /** Forgets everything when closed. */
  public static MongoStandIn inMemory() {
    return serve(CommittingBackend.forgetful(), Ports.free());
  }

  @Override
  public String uri() {
    return MongoUri.local(port);
  }

  @Override
  public String describe() {
    return "the stand-in in this JVM, good for some 20,000 findings (127.0.0.1:" + port + ")";
  }

  /** Hangs up on the clients, then closes the file. */
  @Override
  public void close() {
    server.shutdownNow();
  }

  private static MongoStandIn serve(CommittingBackend backend, int port) {
    var server = new MongoServer(backend);
    server.bind("127.0.0.1", port);
    return new MongoStandIn(server, port);
  }
}
