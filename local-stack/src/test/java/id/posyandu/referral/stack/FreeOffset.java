package id.posyandu.referral.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A port offset at which a whole stack finds its ports free, below the ports that clients are lent. */
final class FreeOffset {
  private static final int[] PORTS = {8081, 8082, 8083, 8084, 9092, 27017};

  private FreeOffset() {}

  static int any() {
    return ThreadLocalRandom.current().ints(200, 4_000).filter(FreeOffset::free).limit(1).findFirst().orElseThrow();
  }

  private static boolean free(int offset) {
    return IntStream.of(PORTS).allMatch(port -> freePort(port + offset));
  }

  private static boolean freePort(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
