package id.posyandu.referral.local;

import java.nio.file.Path;

/** A MongoDB of a test's own, for outages: it comes back on the same port with the same data. */
public final class StoppableMongo implements AutoCloseable {

  private final Path dir;
  private final int port = Ports.free();
  private Mongo running;

  StoppableMongo(Path dir) {
    this.dir = dir;
    start();
  }

  public String uri() {
    return MongoUri.local(port);
  }

  public String uri(String database) {
    return MongoUri.withDatabase(uri(), database);
  }

  public synchronized void start() {
    if (running == null) {
      running = TestServers.mongod()
          .<Mongo>map(binary -> Mongod.start(binary, dir, port))
          .orElseGet(() -> MongoStandIn.onDisk(dir.resolve("stand-in.mv"), port));
    }
  }

  public synchronized void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  @Override
  public void close() {
    stop();
  }
}
