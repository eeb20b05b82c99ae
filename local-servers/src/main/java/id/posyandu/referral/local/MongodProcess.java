package id.posyandu.referral.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One running mongod, ours by its pid: started here, or by a JVM that was killed. */
record MongodProcess(ProcessHandle handle, MongodFolder folder) {

  /** A clean end writes a checkpoint, which takes a moment on a slow disk. */
  private static final int SECONDS_TO_END = 20;

  static MongodProcess start(Path binary, MongodFolder folder, int port) {
    folder.create();
    try {
      // What it says before it has a log, a missing library for one, would be lost without the redirection.
      var handle = new ProcessBuilder(command(binary, folder, port))
          .redirectErrorStream(true)
          .redirectOutput(folder.dir().resolve("mongod.out").toFile())
          .start()
          .toHandle();
      folder.remember(handle.pid());
      return new MongodProcess(handle, folder);
    } catch (IOException unstartable) {
      throw new UncheckedIOException(binary + " cannot be started", unstartable);
    }
  }

  private static List<String> command(Path binary, MongodFolder folder, int port) {
    return List.of(
        binary.toString(),
        "--dbpath", folder.data().toString(),
        "--logpath", folder.log().toString(), "--logappend",
        "--bind_ip", "127.0.0.1",
        "--port", Integer.toString(port),
        "--replSet", ReplicaSet.NAME,
        // By default it takes half of the PC's memory for its cache.
        "--wiredTigerCacheSizeGB", "1",
        // A move changes some twenty pages. By default they are written out as soon as a twentieth of the cache has changed, and
        // so again and again: every second or so that took a processor for half a second. They may wait for the checkpoint.
        "--wiredTigerEngineConfigString",
        "eviction_dirty_target=60,eviction_dirty_trigger=80,eviction_updates_target=60,eviction_updates_trigger=80",
        // By default 5 % of the disk; nobody replicates from here.
        "--oplogSize", "256");
  }

  /** This process if it answers on that port; otherwise it is ended, for the folder bears one mongod only. */
  Optional<MongodProcess> adopted(int port) {
    if (listensOn(port) && new ReplicaSet(port).answers()) {
      return Optional.of(this);
    }
    end();
    return Optional.empty();
  }

  boolean isAlive() {
    return handle.isAlive();
  }

  long pid() {
    return handle.pid();
  }

  void end() {
    handle.destroy();
    if (!endedInTime()) {
      handle.destroyForcibly();
      endedInTime();
    }
    folder.forget();
  }

  private boolean endedInTime() {
    return handle.onExit()
        .completeOnTimeout(null, SECONDS_TO_END, TimeUnit.SECONDS)
        .thenApply(ended -> ended != null)
        .join();
  }

  private boolean listensOn(int port) {
    var arguments = handle.info().arguments().map(Arrays::asList).orElseGet(List::of);
    int flag = arguments.indexOf("--port");
    return flag >= 0 && arguments.get(flag + 1).equals(Integer.toString(port));
  }
}
