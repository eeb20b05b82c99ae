package id.posyandu.referral.kit.browser;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The line between a phone and the service, as bad as a test wants it. Workers of the browser have no other either. */
public final class Line implements AutoCloseable {
  private static final byte[] BUSY =
      ("HTTP/1.1 503 \r\nRetry-After: 1\r\nContent-Type: application/problem+json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
          .getBytes(US_ASCII);

  /** What becomes of what is sent. */
  private enum Quality {
    GOOD,
    CUT,
    /** What is asked arrives; what is answered does not. */
    DEAF,
    BUSY
  }

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ServerSocket door;
  private final int service;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Quality quality = Quality.GOOD;

  public Line(String service) {
    this.service = URI.create(service).getPort();
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    threads.execute(this::answer);
  }

  public String address() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  public void cut() {
    become(Quality.CUT);
  }

  public void losesAnswers() {
    become(Quality.DEAF);
  }

  /** The service says that it can't just now. */
  public void isBusy() {
    become(Quality.BUSY);
  }

  public void mend() {
    become(Quality.GOOD);
  }

  private void become(Quality next) {
    quality = next;
    open.forEach(Line::hangUp);
  }

  private void answer() {
    while (!door.isClosed()) {
      try {
        Socket phone = door.accept();
        open.add(phone);
        threads.execute(() -> connect(phone));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket phone) {
    if (quality == Quality.CUT) {
      hangUp(phone);
      return;
    }
    try {
      if (quality == Quality.BUSY) {
        phone.getInputStream().read(new byte[65_536]);
        phone.getOutputStream().write(BUSY);
        hangUp(phone);
        return;
      }
      Socket other = new Socket(InetAddress.getLoopbackAddress(), service);
      open.add(other);
      threads.execute(() -> carry(other, phone, quality == Quality.DEAF));
      carry(phone, other, false);
    } catch (IOException gone) {
      hangUp(phone);
    }
  }

  private void carry(Socket from, Socket to, boolean lost) {
    byte[] some = new byte[16_384];
    try (from; to) {
      InputStream in = from.getInputStream();
      for (int count = in.read(some); count > 0 && !lost; count = in.read(some)) {
        to.getOutputStream().write(some, 0, count);
      }
    } catch (IOException gone) {
      hangUp(to);
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() {
    become(Quality.CUT);
    try {
      door.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    threads.shutdown();
  }
}
