package id.posyandu.referral.stack;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The stack in a process of its own, which stays when this one ends. */
final class Detached {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration TO_END = Duration.ofSeconds(30);

  /** What a stack of the {@code stack} script starts sooner with, and never gets quite fast with. */
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  private final Place place;
  private final Set<String> without;

  Detached(Place place) {
    this(place, Set.of());
  }

  private Detached(Place place, Set<String> without) {
    this.place = place;
    this.without = without;
  }

  /** One whose JVM compiles as those of the containers do, for what is to be measured in it. */
  static Detached asContainersRun(Place place) {
    return new Detached(place, Set.of(QUICK_START));
  }

  /** Starts it unless it runs, shows what it says meanwhile, and returns when it is ready. */
  int start(boolean fresh) throws IOException {
    Optional<ProcessHandle> running = place.running();
    if (running.isPresent()) {
      if (fresh) {
        throw new CannotGoOn("A stack runs here; ./stack down first, then --fresh");
      }
      System.out.printf("A stack runs here already (pid %d): ./stack status, ./stack down%n", running.get().pid());
      sayWhetherItIsAnother();
      return 0;
    }
    Files.createDirectories(place.dir());
    Path output = place.dir().resolve("stack.out");
    Files.deleteIfExists(output);
    ProcessBuilder stack =
        new ProcessBuilder(command(fresh))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    // Not as an argument: it is so long that the operating system would cut the command line by which we know a stack.
    stack.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    showUntilReady(stack.start(), output);
    return 0;
  }

  private void sayWhetherItIsAnother() throws IOException {
    String line = place.running().flatMap(stack -> stack.info().commandLine()).orElse("");
    if (without.stream().anyMatch(line::contains)) {
      System.out.println("A stack made for a quick start runs here: ./stack down first, for what containers would reach");
    }
  }

  private List<String> command(boolean fresh) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !without.contains(argument))
        .forEach(command::add);
    command.addAll(List.of(Main.class.getName(), "up"));
    if (fresh) {
      command.add("--fresh");
    }
    return command;
  }

  private static void showUntilReady(Process process, Path output) throws IOException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    int shown = 0;
    while (System.nanoTime() < giveUp) {
      boolean over = ended(process); // before its words are read, or its last ones would be missed
      List<String> lines = Files.exists(output) ? Files.readAllLines(output) : List.of();
      lines.stream().skip(shown).forEach(System.out::println);
      shown = lines.size();
      if (lines.stream().anyMatch(Foreground::saysReady)) {
        return;
      }
      if (over) {
        throw new CannotGoOn("The stack did not start; what it said stands above and in " + output);
      }
    }
    process.destroy();
    throw new CannotGoOn("The stack was not ready after %d s; see %s".formatted(PATIENCE.toSeconds(), output));
  }

  private static boolean ended(Process process) {
    try {
      return process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotGoOn("Stopped while the stack was starting: ./stack status, ./stack down");
    }
  }

  /** Asks the stack of this place to end, by its pid, and waits; ends it if it will not. */
  int stop() throws IOException {
    Optional<ProcessHandle> running = place.running();
    if (running.isEmpty()) {
      System.out.println("No stack runs here.");
      return 0;
    }
    ProcessHandle stack = running.get();
    System.out.printf("Ending the stack (pid %d)%n", stack.pid());
    stack.destroy();
    if (!endedWithin(stack)) {
      System.out.println("It did not end in time: killed. Nothing acknowledged is lost.");
      stack.destroyForcibly();
    }
    place.release();
    return 0;
  }

  private static boolean endedWithin(ProcessHandle stack) {
    try {
      stack.onExit().get(TO_END.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException stillThere) {
      return false;
    }
  }
}
