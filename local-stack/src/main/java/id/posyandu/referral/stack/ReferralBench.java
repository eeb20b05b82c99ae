package id.posyandu.referral.stack;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import id.posyandu.referral.stack.Ports.Service;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.UuidRepresentation;
import tools.jackson.databind.JsonNode;

/**
 * Figures of this machine, never a test: how long a page of one department's work-list and a move in it take, once there
 * are so many referrals. They go into the store directly, made after one that came the whole way.
 */
final class ReferralBench {
  static final String OPTION = "--referrals";
  private static final String LIST = "/api/v1/referrals?";
  private static final int MONGO_PORT = 27017;
  private static final int WARM_UP_PAGES = 1_000;
  private static final int WARM_UP_EACH = 50;
  private static final int TIMES = 300;
  private static final int MOVES_PER_SECOND = 100;
  private static final int WARM_UP_MOVES = 240 * MOVES_PER_SECOND;
  private static final int TIMED_MOVES = 20 * MOVES_PER_SECOND;

  private final Api api;
  private final Waiting waiting = new Waiting(Duration.ofSeconds(60));
  private final Random random = new Random(1);
  private final int mongoPort;

  ReferralBench(Ports ports) {
    this.api = new Api(ports);
    this.mongoPort = MONGO_PORT + ports.offset();
  }

  /**
   * How many were asked for on the command line; 0 for none.
   *
   * @throws CannotGoOn when it is no number
   */
  static int asked(List<String> words, String name) {
    int option = words.indexOf(name);
    if (option < 0) {
      return 0;
    }
    String number = option + 1 < words.size() ? words.get(option + 1) : "";
    if (!number.matches("[1-9]\\d{0,6}")) {
      throw new CannotGoOn(name + " wants a number from 1 to 9999999");
    }
    return Integer.parseInt(number);
  }

  int run(int referrals) {
    JsonNode model = oneThatCameTheWholeWay();
    String opd = model.path("opd").path("code").asString();
    List<String> assigned;
    try (MongoClient mongo = connected()) {
      MongoCollection<Document> store = mongo.getDatabase("opd").getCollection("referrals");
      System.out.printf("Putting %,d referrals into the list of %s%n", referrals, opd);
      SyntheticReferrals made = new SyntheticReferrals(store, model.path("id").asString());
      made.insert(referrals);
      assigned = made.assigned(WARM_UP_MOVES + TIMED_MOVES);
    }
    pages(opd);
    moves(assigned);
    return 0;
  }

  private void pages(String opd) {
    String all = "opd=" + opd;
    List<String> cursors = cursors(all);
    System.out.printf("Asking for %,d pages first, to warm up%n", WARM_UP_PAGES);
    for (int i = 0; i < WARM_UP_PAGES; i++) {
      page(all);
    }
    timed("first page", TIMES, () -> all);
    timed("a later page, anywhere", TIMES, () -> all + "&after=" + cursors.get(random.nextInt(cursors.size())));
    for (String filter : SyntheticReferrals.filters()) {
      timed("first page, " + filter, TIMES / 3, () -> all + "&" + filter);
      String next = page(all + "&" + filter).path("next").asString(null);
      if (next != null) {
        timed("the next page, " + filter, TIMES / 3, () -> all + "&" + filter + "&after=" + next);
      }
    }
  }

  private void timed(String what, int times, Supplier<String> filter) {
    for (int i = 0; i < WARM_UP_EACH; i++) {
      page(filter.get());
    }
    Timings timings = new Timings();
    for (int i = 0; i < times; i++) {
      String asked = filter.get();
      timings.time(() -> api.fetch(Service.OPD, LIST + asked));
    }
    print(what, timings);
  }

  private JsonNode page(String filter) {
    return api.get(Service.OPD, LIST + filter).orFail();
  }

  /** Where pages begin, all through the list. */
  private List<String> cursors(String filter) {
    List<String> cursors = new ArrayList<>();
    String next = page(filter + "&limit=500").path("next").asString(null);
    while (next != null) {
      cursors.add(next);
      next = page(filter + "&limit=500&after=" + next).path("next").asString(null);
    }
    System.out.printf("Walked the whole list: %,d pages of 500%n", cursors.size() + 1);
    return cursors;
  }

  /** Not timed before every path of a move has been compiled, here as in a service that has run for a while. */
  private void moves(List<String> ids) {
    System.out.printf("Moving %,d referrals at the same pace first, to warm up%n", WARM_UP_MOVES);
    Map<String, String> accepted = Map.of("to", "ACCEPTED", "by", "bench");
    Paced.Measured measured = api.paced(
        new Paced(MOVES_PER_SECOND, WARM_UP_MOVES, TIMED_MOVES),
        Service.OPD,
        n -> "/api/v1/referrals/" + ids.get(n) + "/moves",
        n -> accepted);
    print(
        "%,d moves, %d a second, %d refused".formatted(TIMED_MOVES, MOVES_PER_SECOND, measured.refused().get()),
        measured.timings());
  }

  private static void print(String what, Timings timings) {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    System.out.printf("%-52s %s (load %.1f)%n", what, timings, load);
  }

  private JsonNode oneThatCameTheWholeWay() {
    String number = api.post(Service.INTAKE, "/api/v1/findings",
            Map.of("text", "Bench: got mampet", "area", "35.76.02.1009", "categories", List.of("PU-N-DRAINASE")))
        .orFail().path("number").asString();
    return waiting.until("the referral of " + number,
        () -> page("q=" + number).path("items"), items -> !items.isEmpty()).get(0);
  }

  private MongoClient connected() {
    String uri = System.getenv().getOrDefault("MONGODB_URI", "mongodb://127.0.0.1:" + mongoPort);
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .build());
  }
}
