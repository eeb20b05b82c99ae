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
    List<String> words = args.length == 0 ? List.of("up") : Arrays.asList(args);
    System.exit(exitCode(words));
  }

  private static int exitCode(List<String> words) throws IOException {
    try {
      Options.check(words);
      return run(new Place(Path.of(".stack"), Ports.ofThisStack()), words);
    } catch (PortTaken | CannotGoOn told) {
      System.err.println(told.getMessage());
      return 1;
    }
  }

  private static int run(Place place, List<String> words) throws IOException {
    boolean fresh = words.contains("--fresh");
    switch (words.get(0)) {
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
        Detached.asContainersRun(place).start(fresh);
        return referrals > 0 ? new ReferralBench(place.ports()).run(referrals) : new Bench(place.ports()).run();
      case "rebuild-indicators":
        if (words.size() > 1) {
          throw new CannotGoOn("./stack rebuild-indicators always makes all of them anew; it takes no '" + words.get(1) + "'");
        }
        return new RebuildIndicators(place.ports()).run();
      case "city":
        return new CityCommand(System.getenv(), place.ports().offset(), System.out, System.err)
            .run(words.subList(1, words.size()));
      case "evaluate":
        return Evaluation.run(words.subList(1, words.size()), System.out, System.err);
      default:
        throw new CannotGoOn("There is no command '" + words.get(0) + "': see ./stack help");
    }
  }
}
