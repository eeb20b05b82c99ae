package id.posyandu.referral.stack;

import id.posyandu.referral.local.PortTaken;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Where a stack lives: its data (which survives a restart and a kill), its log, and the pid of the JVM that runs it.
 *
 * @param dir {@code .stack} in the clone; each clone has its own
 */
record Place(Path dir, Ports ports) {

  Path data() {
    return dir.resolve("data");
  }

  Path log() {
    return dir.resolve("stack.log");
  }

  private Path pidFile() {
    return dir.resolve("stack.pid");
  }

  /** The JVM that runs this place's stack, if it lives and really is one. */
  Optional<ProcessHandle> running() throws IOException {
    if (!Files.exists(pidFile())) {
      return Optional.empty();
    }
    String pid = Files.readString(pidFile()).strip();
    if (!pid.matches("\\d{1,10}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive).filter(Place::isAStack);
  }

  /** Whether a stack ran here that never came to say that it ends: killed, or its disk was full. */
  boolean died() throws IOException {
    return running().isEmpty() && Files.exists(pidFile());
  }

  /** A pid may have gone to another process since; only a JVM that runs this class is ours. */
  private static boolean isAStack(ProcessHandle process) {
    return process.info().commandLine().map(line -> line.contains(Main.class.getName())).orElse(true);
  }

  /**
   * @throws CannotGoOn when another stack already runs on this data
   * @throws PortTaken when somebody else listens where a service should; nothing is started or forgotten then
   */
  void claim() throws IOException {
    Optional<ProcessHandle> other = running().filter(process -> process.pid() != ProcessHandle.current().pid());
    if (other.isPresent()) {
      throw new CannotGoOn("A stack already runs here (pid %d): ./stack status, ./stack down".formatted(other.get().pid()));
    }
    ports.mustBeFree();
    Files.createDirectories(data());
    Files.writeString(pidFile(), Long.toString(ProcessHandle.current().pid()));
  }

  void release() throws IOException {
    Files.deleteIfExists(pidFile());
  }

  /** Forgets all data, after making sure that nobody uses it. */
  void forget() throws IOException {
    if (Files.exists(data())) {
      Files.walkFileTree(data(), new Deleting());
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, IOException failure) throws IOException {
      Files.delete(dir);
      return FileVisitResult.CONTINUE;
    }
  }
}
