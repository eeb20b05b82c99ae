package id.posyandu.referral.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where one mongod keeps its data, its log and the number of its process. */
record MongodFolder(Path dir) {

  Path data() {
    return dir.resolve("data");
  }

  Path log() {
    return dir.resolve("mongod.log");
  }

  void create() {
    try {
      Files.createDirectories(data());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  void remember(long pid) {
    try {
      Files.writeString(pidFile(), Long.toString(pid));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  void forget() {
    try {
      Files.deleteIfExists(pidFile());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The mongod that still runs on this folder. A pid alone proves nothing: the system may have given it to another. */
  Optional<MongodProcess> leftBehind() {
    return remembered()
        .flatMap(ProcessHandle::of)
        .filter(this::isMongodOnThisFolder)
        .map(process -> new MongodProcess(process, this));
  }

  private boolean isMongodOnThisFolder(ProcessHandle process) {
    var info = process.info();
    var command = info.command().map(Path::of).map(Path::getFileName).map(Path::toString).orElse("");
    var arguments = info.arguments().map(Arrays::asList).orElseGet(List::of);
    return process.isAlive() && command.startsWith("mongod") && arguments.contains(data().toString());
  }

  private Optional<Long> remembered() {
    try {
      return Files.exists(pidFile()) ? Optional.of(Long.valueOf(Files.readString(pidFile()).strip())) : Optional.empty();
    } catch (NumberFormatException torn) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Path pidFile() {
    return dir.resolve("mongod.pid");
  }
}
