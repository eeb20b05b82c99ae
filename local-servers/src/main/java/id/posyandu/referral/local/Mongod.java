package id.posyandu.referral.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A real MongoDB as a child process on 127.0.0.1: a replica set of one, as transactions and change streams want it. */
public final class Mongod implements Mongo {

  private final MongodProcess process;
  private final int port;

  private Mongod(MongodProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /** The first {@code mongod} on the PATH, if there is one. */
  public static Optional<Path> onPath() {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> Stream.of(Path.of(folder, "mongod"), Path.of(folder, "mongod.exe")))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts on what an earlier one left in the folder (data, log, pid file); returns when it takes writes. If the
   * earlier one still runs, because only its parent was killed, it is adopted where it is well and on this port, else
   * ended by its pid and started anew.
   *
   * @param port 0 for any free one
   * @throws PortTaken if somebody else listens there
   */
  public static Mongod start(Path binary, Path dir, int port) {
    var folder = new MongodFolder(dir.toAbsolutePath());
    int clients = Ports.freeIfZero(port);
    var process = folder.leftBehind()
        .flatMap(left -> left.adopted(clients))
        .orElseGet(() -> started(binary, folder, clients));
    new ReplicaSet(clients).becomePrimary(process);
    return new Mongod(process, clients);
  }

  @Override
  public String uri() {
    return MongoUri.local(port);
  }

  @Override
  public String describe() {
    return "mongod " + new ReplicaSet(port).version() + " on the PATH (127.0.0.1:" + port + ")";
  }

  /** Asks it to end, waits, and ends it if it will not. */
  @Override
  public void close() {
    process.end();
  }

  long pid() {
    return process.pid();
  }

  private static MongodProcess started(Path binary, MongodFolder folder, int port) {
    Ports.mustBeFree(port, "MongoDB");
    return MongodProcess.start(binary, folder, port);
  }
}
