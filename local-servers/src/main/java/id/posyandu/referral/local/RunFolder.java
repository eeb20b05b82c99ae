package id.posyandu.referral.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

/** What a test run leaves behind until its JVM ends: open servers, newest first, then the folder they wrote in. */
final class RunFolder {

  private static final RunFolder THIS_RUN = new RunFolder();

  private final Path dir;
  private final Deque<Runnable> endings = new ArrayDeque<>();

  private RunFolder() {
    try {
      dir = Files.createTempDirectory("posyandu-test-");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end of the test servers"));
  }

  static Path newFolder(String what) {
    try {
      return Files.createTempDirectory(THIS_RUN.dir, what + "-");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static void atTheEnd(Runnable ending) {
    synchronized (THIS_RUN.endings) {
      THIS_RUN.endings.push(ending);
    }
  }

  private void end() {
    synchronized (endings) {
      endings.forEach(Runnable::run);
    }
    try (var files = Files.walk(dir)) {
      files.sorted(Comparator.reverseOrder()).forEach(RunFolder::delete);
    } catch (IOException | UncheckedIOException goneOrInUse) {
      // The system's temporary folder is emptied sooner or later; a test run does not fail for it.
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException inUse) {
      throw new UncheckedIOException(inUse);
    }
  }
}
