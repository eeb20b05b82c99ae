package id.posyandu.referral.stack.city;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** {@code ./stack city …}: 0 when it did what was asked and found nothing wrong, else 1. */
public final class CityCommand {
  private static final int KAFKA_PORT = 9092;
  private static final String WHICH = "Usage: ./stack city new | check | diff | rehearse; ./stack help says more";

  private final Map<String, String> environment;
  private final int portOffset;
  private final PrintStream out;
  private final PrintStream err;

  /** @param environment where {@code KAFKA_BOOTSTRAP_SERVERS} and {@code CITIES_DIR} may stand */
  public CityCommand(Map<String, String> environment, int portOffset, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.portOffset = portOffset;
    this.out = out;
    this.err = err;
  }

  /** @param words what stands behind {@code ./stack city} */
  public int run(List<String> words) {
    try {
      return ran(words);
    } catch (Refused refused) {
      err.println(refused.getMessage());
    } catch (IOException | UncheckedIOException failed) {
      err.println("Cannot be read or written: " + failed.getMessage());
    }
    return 1;
  }

  private int ran(List<String> words) throws IOException {
    List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
    Tables tables = new Tables(environment.getOrDefault("CITIES_DIR", ""));
    switch (words.isEmpty() ? "" : words.get(0)) {
      case "new":
        return new NewCity(tables.inForce(), out).run(rest);
      case "check":
        return new Check(out).run(rest);
      case "diff":
        return new DiffCommand(kafka(), out, err).run(rest);
      case "rehearse":
        return new RehearseCommand(tables, out).run(rest);
      default:
        throw new Refused(WHICH);
    }
  }

  /** A set but empty variable counts as none, as everywhere in the stack. */
  private String kafka() {
    String given = environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "");
    return given.isBlank() ? "127.0.0.1:" + (KAFKA_PORT + portOffset) : given;
  }
}
