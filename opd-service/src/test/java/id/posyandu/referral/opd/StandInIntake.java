package id.posyandu.referral.opd;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.posyandu.referral.kit.wire.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** Intake as an opd-service sees it: a real HTTP server that answers looks, late, wrongly or not at all. */
final class StandInIntake {
  static final String NIK = "3576011203900001";
  static final String NAMED = """
      {"id":"7c1d7a52-93c6-4f0e-9a37-7be0d5a0f6aa","at":"2026-11-26T03:00:00Z",
       "subject":{"name":"Slamet Riyadi","nik":"%s","phone":"081234567890"}}""".formatted(NIK);
  static final String NOBODY =
      "{\"id\":\"7c1d7a52-93c6-4f0e-9a37-7be0d5a0f6aa\",\"at\":\"2026-11-26T03:00:00Z\",\"subject\":null}";
  private static final StandInIntake ONE = new StandInIntake();

  private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
    Thread thread = new Thread(work, "stand-in-intake");
    thread.setDaemon(true);
    return thread;
  });
  private final List<Look> looks = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private int port;
  private volatile int status = 201;
  private volatile String answer = NAMED;
  private volatile CountDownLatch released = new CountDownLatch(0);

  private StandInIntake() {
    start();
  }

  /** One for the whole JVM, as the opd-service that tests share knows one address. */
  static StandInIntake get() {
    return ONE;
  }

  record Look(String path, JsonNode body, String traceparent, String key) {}

  String url() {
    return "http://127.0.0.1:" + port;
  }

  List<Look> looks() {
    return looks;
  }

  void answers(int status, String answer) {
    this.status = status;
    this.answer = answer;
  }

  /** It takes what it is asked and says nothing, until it is good again. */
  void isSilent() {
    released = new CountDownLatch(1);
  }

  void isGood() {
    answers(201, NAMED);
    released.countDown();
    start();
  }

  synchronized void start() {
    if (server == null) {
      try {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      } catch (IOException taken) {
        throw new UncheckedIOException(taken);
      }
      server.createContext("/", this::answer);
      server.setExecutor(threads);
      server.start();
      port = server.getAddress().getPort();
    }
  }

  synchronized void stop() {
    server.stop(0);
    server = null;
  }

  private void answer(HttpExchange exchange) throws IOException {
    looks.add(new Look(
        exchange.getRequestURI().getPath(),
        EventJson.MAPPER.readTree(exchange.getRequestBody().readAllBytes()),
        exchange.getRequestHeaders().getFirst("traceparent"),
        exchange.getRequestHeaders().getFirst("Idempotency-Key")));
    try {
      released.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    byte[] bytes = answer.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
