package id.posyandu.referral.routing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A routing-service in a JVM of its own, to be killed without warning. */
final class ChildRouting implements AutoCloseable {
  private final Process process;

  private ChildRouting(Process process) {
    this.process = process;
  }

  static ChildRouting start(Path log, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Duser.timezone=UTC",
        "-cp", System.getProperty("java.class.path"), RoutingApplication.class.getName()));
    command.addAll(List.of(args));
    return new ChildRouting(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start());
  }

  /** As {@code kill -9}: nothing is flushed, closed or said. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  boolean runs() {
    return process.isAlive();
  }

  int exit() {
    return process.onExit().join().exitValue();
  }

  @Override
  public void close() {
    kill();
  }
}
