package id.posyandu.referral.stack;

import id.posyandu.referral.stack.Ports.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;

/**
 * Figures of this machine, never a test: accepted findings a second over eight connections, the time from a POST until
 * the department sees the referral in its list, the time of an officer's move, and that of a classification. What it sends stays in the store.
 */
final class Bench {
  private static final int CONNECTIONS = 8;
  private static final int WARM_UP = 3_000;
  private static final int FINDINGS = 3_000;
  private static final int SAMPLES = 60;
  private static final List<String> TEXTS =
      List.of(
          "Got depan musholla mampet, kalau hujan air masuk rumah warga",
          "Balita dua bulan berturut-turut tidak naik berat badannya",
          "Jalan gang berlubang, kemarin ada yang jatuh dari motor",
          "Lansia hidup sendiri, rumah bocor, makan dari tetangga");

  private final Api api;
  private final List<String> kelurahan = Kelurahan.ofAll();
  private final Waiting waiting = new Waiting(Duration.ofSeconds(60));
  private final Waiting catchingUp = new Waiting(Duration.ofMinutes(10));

  Bench(Ports ports) {
    this.api = new Api(ports);
  }

  int run() {
    System.out.printf("Warming up with %d findings%n", WARM_UP);
    overEightConnections(WARM_UP, this::report);
    System.out.println("Waiting until all of that is routed and opened");
    untilQuiet();
    System.out.printf("Sending %d findings over %d connections%n", FINDINGS, CONNECTIONS);
    Timings accepted = new Timings();
    long began = System.nanoTime();
    overEightConnections(FINDINGS, n -> accepted.time(() -> report(n)));
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.println("Waiting until all of that is routed and opened");
    untilQuiet();
    double throughSeconds = (System.nanoTime() - began) / 1e9;
    System.out.printf("Asking for %d classifications a second%n", ClassificationBench.A_SECOND);
    String classified = new ClassificationBench(api).run();
    System.out.printf("Following %d findings from POST to a department's list%n", SAMPLES);
    Timings visible = new Timings();
    Timings moved = new Timings();
    for (int sample = 0; sample < SAMPLES; sample++) {
      follow(visible, moved);
    }
    System.out.printf("%naccepted findings          %,.0f a second over %d connections%n", FINDINGS / seconds, CONNECTIONS);
    System.out.printf("  one POST                 %s%n", accepted);
    System.out.printf("routed and opened          %,.0f a second, meanwhile and after%n", FINDINGS / throughSeconds);
    System.out.printf("POST until in OPD's list   %s%n", visible);
    System.out.printf("an officer's move          %s%n", moved);
    System.out.printf("one classification         %s at %d a second%n", classified, ClassificationBench.A_SECOND);
    return 0;
  }

  /** From another kelurahan each time, as no real one tells so much in two weeks: each is compared with its neighbours. */
  private void report(int n) {
    String area = kelurahan.get(n % kelurahan.size());
    api.post(Service.INTAKE, "/api/v1/findings",
            Map.of("text", TEXTS.get(n / kelurahan.size() % TEXTS.size()), "area", area, "cadre", "bench"))
        .orFail();
  }

  private static void overEightConnections(int times, IntConsumer work) {
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (int connection = 0; connection < CONNECTIONS; connection++) {
        all.add(CompletableFuture.runAsync(() -> {
          for (int n = next.getAndIncrement(); n < times; n = next.getAndIncrement()) {
            work.accept(n);
          }
        }, threads));
      }
      all.forEach(CompletableFuture::join);
    } finally {
      threads.shutdown();
    }
  }

  /** Later findings, more than there are partitions, have gone the whole way: so have those before them. */
  private void untilQuiet() {
    List<String> markers = new ArrayList<>();
    for (int marker = 0; marker < 36; marker++) {
      markers.add(marker());
    }
    for (String number : markers) {
      catchingUp.until("the referral of " + number, () -> found(number), items -> !items.isEmpty());
    }
  }

  private void follow(Timings visible, Timings moved) {
    long began = System.nanoTime();
    String number = marker();
    JsonNode seen = waiting.until("the referral of " + number, () -> found(number), items -> !items.isEmpty());
    visible.add(System.nanoTime() - began);
    String referral = seen.path(0).path("id").asString();
    moved.time(() -> api.post(Service.OPD, "/api/v1/referrals/" + referral + "/moves",
            Map.of("to", "ACCEPTED", "by", "bench"))
        .orFail());
  }

  /** A finding that is easy to find again, by its number. */
  private String marker() {
    return api.post(Service.INTAKE, "/api/v1/findings",
            Map.of("text", "Bench: got mampet", "area", "35.76.02.1009", "categories", List.of("PU-N-DRAINASE")))
        .orFail()
        .path("number")
        .asString();
  }

  private JsonNode found(String number) {
    return api.get(Service.OPD, "/api/v1/referrals?q=" + number).orFail().path("items");
  }
}
