package id.posyandu.referral.stack;

import id.posyandu.referral.stack.Ports.Service;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Has the indicators made anew from the log, and says how far that is until it is done. */
final class RebuildIndicators {
  private static final String PATH = "/api/v1/rebuild";
  private static final int BETWEEN_LINES_MS = 1_000;

  private final Api api;

  RebuildIndicators(Ports ports) {
    this.api = new Api(ports);
  }

  int run() {
    JsonNode now = api.post(Service.REPORTING, PATH, Map.of()).orFail();
    boolean nearlyDone = now.path("state").asString().equals("CORRECTING");
    int awaited = now.path("inForce").asInt() + (nearlyDone ? 0 : 1);
    System.out.println("What stands is answered and kept up to date meanwhile.");
    while (!now.path("state").asString().equals("NONE") || now.path("inForce").asInt() < awaited) {
      System.out.println(line(now));
      pause();
      now = api.get(Service.REPORTING, PATH).orFail();
    }
    System.out.printf("Done: fold %d speaks, and what it found different has been said.%n", now.path("inForce").asInt());
    return 0;
  }

  private static String line(JsonNode now) {
    long folded = now.path("folded").asLong();
    long of = now.path("of").asLong();
    return switch (now.path("state").asString()) {
      case "FOLDING" -> of == 0
          ? "  beginning"
          : "  folded %,d of %,d records, %.0f %%".formatted(folded, of, 100.0 * folded / of);
      case "CORRECTING" -> "  all folded; taking over, and saying what differs";
      default -> "  about to begin";
    };
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LINES_MS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotGoOn("Stopped looking; the rebuild goes on");
    }
  }
}
