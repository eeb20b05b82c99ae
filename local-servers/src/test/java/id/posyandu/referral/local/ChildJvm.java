package id.posyandu.referral.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A JVM to be killed without warning (SIGKILL): what it printed is what it had promised. */
final class ChildJvm implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;

  private ChildJvm(Process process) {
    this.process = process;
    this.out = process.inputReader();
  }

  static ChildJvm run(Class<?> main, String... args) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = Stream.of(java, "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-cp", System.getProperty("java.class.path"), main.getName());
    return new ChildJvm(new ProcessBuilder(Stream.concat(command, Stream.of(args)).toList())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start());
  }

  void awaitLine(String wanted) throws IOException {
    for (var line = out.readLine(); !wanted.equals(line); line = out.readLine()) {
      if (line == null) {
        throw new IllegalStateException("The child ended before it said " + wanted);
      }
    }
  }

  /** Kills it once so many such lines were read, and reads the rest that it still had time to print. */
  List<String> linesUntilKilledAfter(int enough, String prefix) throws IOException {
    var values = new ArrayList<String>();
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(prefix)) {
        values.add(line.substring(prefix.length()));
      }
      if (values.size() == enough) {
        // By its handle: Process.destroyForcibly would also close the pipe that is still to be read.
        process.toHandle().destroyForcibly();
      }
    }
    process.onExit().join();
    if (values.size() < enough) {
      throw new IllegalStateException("The child ended by itself after " + values.size() + " lines");
    }
    return values;
  }

  long pid() {
    return process.pid();
  }

  /** Kills it, if it still runs. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
