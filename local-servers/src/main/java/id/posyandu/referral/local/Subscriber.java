package id.posyandu.referral.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** For tests: somebody else's server, which is told things. It notes what it got, and answers as it is told to. */
public final class Subscriber implements AutoCloseable {
  private static final int HANGS = 0;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** One request that it got. */
  public record Got(String id, long timestamp, String signature, String type, String body) {}

  public Subscriber() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/", this::take);
    server.setExecutor(threads);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  /** Its next answers, one a request; 204 after them. */
  public Subscriber answering(Integer... statuses) {
    answers.addAll(List.of(statuses));
    return this;
  }

  /** Its next request gets no answer. */
  public Subscriber hanging() {
    return answering(HANGS);
  }

  public List<Got> got() {
    return got;
  }

  public List<String> ids() {
    return got.stream().map(Got::id).toList();
  }

  private void take(HttpExchange request) throws IOException {
    var headers = request.getRequestHeaders();
    got.add(new Got(
        headers.getFirst("webhook-id"),
        Long.parseLong(headers.getFirst("webhook-timestamp")),
        headers.getFirst("webhook-signature"),
        headers.getFirst("ce-type"),
        new String(request.getRequestBody().readAllBytes(), UTF_8)));
    Integer answer = answers.poll();
    if (answer != null && answer == HANGS) {
      hang();
    }
    request.getResponseHeaders().set("Location", "http://127.0.0.1:1/elsewhere"); // for a 302
    request.sendResponseHeaders(answer == null || answer == HANGS ? 204 : answer, -1);
    request.close();
  }

  private void hang() {
    try {
      closed.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
