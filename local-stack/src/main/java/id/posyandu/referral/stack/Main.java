package id.posyandu.referral.stack;

import id.posyandu.referral.local.PortTaken;
import id.posyandu.referral.routing.evaluate.Evaluation;
import id.posyandu.referral.stack.city.CityCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The Java side of {@code ./stack}: one command, then an exit code that a script can rely on. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    List<String> words = Arrays.asList(args);
    Place place = new Place(Path.of(".stack"), Ports.ofThisStack());
    System.exit(exitCode(place, words));
  }

  private static int exitCode(Place place, List<String> words) throws IOException {
    try {
      return run(place, words);
    } catch (PortTaken | CannotGoOn told) {
      System.err.println(told.getMessage());
      return 1;
    }
  }

  private static int run(Place place, List<String> words) throws IOException {
    String command = words.isEmpty() ? "up" : words.get(0);
    boolean fresh = words.contains("--fresh");
    switch (command) {
      case "up":
        return words.contains("--detach") ? new Detached(place).start(fresh) : new Foreground(place).run(fresh);
      case "down":
        return new Detached(place).stop();
      case "status":
        return new Status(place).print();
      case "demo":
        new Detached(place).start(fresh);
        return new Demo(place.ports()).run();
      case "bench":
        int replayed = ReferralBench.asked(words, ReplayBench.OPTION);
        if (replayed > 0) {
          return new ReplayBench(place.ports()).run(place, replayed);
        }
        int referrals = ReferralBench.asked(words, ReferralBench.OPTION);
        if (referrals > 0) {
          Detached.asContainersRun(place).start(fresh);
          return new ReferralBench(place.ports()).run(referrals);
        }
        new Detached(place).start(fresh);
        return new Bench(place.ports()).run();
      case "rebuild-indicators":
        return new RebuildIndicators(place.ports()).run();
      case "city":
        return new CityCommand(System.getenv(), place.ports().offset(), System.out, System.err)
            .run(words.subList(1, words.size()));
      case "evaluate":
        return Evaluation.run(words.subList(1, words.size()), System.out, System.err);
      default:
        throw new CannotGoOn("There is no command '" + command + "': see ./stack help");
    }
  }
}
