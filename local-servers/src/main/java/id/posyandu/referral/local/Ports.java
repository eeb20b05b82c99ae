package id.posyandu.referral.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on 127.0.0.1. */
final class Ports {

  /**
   * Below the range from which the operating system lends ports to clients (32768 and up on Linux, 49152 elsewhere).
   * There a client that keeps calling a stopped server may be lent the server's own port and talk to itself.
   */
  private static final int FIRST = 15_000;
  private static final int LAST = 32_000;

  private Ports() {}

  /** A port nobody listens on now. It is not reserved: whoever asks should take it at once. */
  static int free() {
    int port;
    do {
      port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
    } while (!isFree(port));
    return port;
  }

  static int freeIfZero(int port) {
    return port == 0 ? free() : port;
  }

  static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      // A port that a killed predecessor left in TIME_WAIT is free.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (BindException taken) {
      return false;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Refuses a taken port in words, before a server refuses it in a stack trace. */
  static void mustBeFree(int port, String whatFor) {
    if (!isFree(port)) {
      throw new PortTaken(port, whatFor);
    }
  }
}
