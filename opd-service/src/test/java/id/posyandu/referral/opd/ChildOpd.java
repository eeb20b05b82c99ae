package id.posyandu.referral.opd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An opd-service in a JVM of its own, to be killed without warning. */
final class ChildOpd implements AutoCloseable {
  private final Process process;

  private ChildOpd(Process process) {
    this.process = process;
  }

  static ChildOpd start(Path log, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Duser.timezone=UTC",
        "-cp", System.getProperty("java.class.path"), OpdApplication.class.getName()));
    command.addAll(List.of(args));
    return new ChildOpd(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start());
  }

  /** As {@code kill -9}: nothing is flushed, closed or said. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
