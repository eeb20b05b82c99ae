package id.posyandu.referral.local;

import java.nio.file.Path;

/** A broker of a test's own, for outages: it comes back on the same port with the same data. */
public final class StoppableBroker implements AutoCloseable {

  private final Path dir;
  private final int port = Ports.free();
  private Broker running;

  StoppableBroker(Path dir) {
    this.dir = dir;
    start();
  }

  public String address() {
    return "127.0.0.1:" + port;
  }

  public synchronized void start() {
    if (running == null) {
      running = Broker.start(dir, port);
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
