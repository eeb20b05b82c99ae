package id.posyandu.referral.reporting;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The service in a JVM of its own, to be killed without warning (SIGKILL). */
record ChildService(Process process, BufferedReader out, int port) implements AutoCloseable {
  private static final String READY = "ready";

  public static void main(String[] args) {
    ReportingApplication.main(args);
    System.out.println(READY);
  }

  static ChildService start(String kafka, Path stateDir) throws IOException {
    int port = freePort();
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = Stream.of(java, "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-cp", System.getProperty("java.class.path"), ChildService.class.getName());
    var process = new ProcessBuilder(
            Stream.concat(command, Stream.of(Running.arguments(kafka, stateDir, "--server.port=" + port))).toList())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    return new ChildService(process, process.inputReader(), port);
  }

  private static int freePort() throws IOException {
    try (var any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  void awaitReady() throws IOException {
    String line = out.readLine();
    while (!READY.equals(line)) {
      if (line == null) {
        throw new IllegalStateException("The child ended before it was ready");
      }
      line = out.readLine();
    }
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
