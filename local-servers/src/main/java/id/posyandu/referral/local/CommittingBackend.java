package id.posyandu.referral.local;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/**
 * The stand-in's store, made to keep two promises of MongoDB's that it does not keep by itself: what was acknowledged
 * is written down, and {@code hello} is answered (Spring's health check asks it).
 */
final class CommittingBackend extends H2Backend {

  private static final Set<String> READS = Set.of(
      "find", "getmore", "count", "distinct", "killcursors", "ping", "ismaster", "buildinfo",
      "listcollections", "listindexes", "listdatabases", "endsessions", "serverstatus", "getparameter");

  /** How many commits are between two compactions: seldom enough not to be felt, often enough to keep the file small. */
  private static final int COMMITS_TO_COMPACTION = 2_000;
  private static final int COMPACTED_AT_ONCE = 8 * 1024 * 1024;
  private static final int FILL_RATE = 70;

  private int commits;

  private CommittingBackend(MVStore store) {
    super(store);
  }

  static CommittingBackend onDisk(Path file) {
    return new CommittingBackend(store(file.toString()));
  }

  static CommittingBackend forgetful() {
    return new CommittingBackend(store(null));
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    var command = message.getDocument().keySet().iterator().next().toLowerCase(Locale.ROOT);
    if (command.equals("hello")) {
      return hello(message);
    }
    return READS.contains(command) ? super.handleMessage(message) : written(message);
  }

  /**
   * One write at a time, committed before its answer leaves, also when it failed half-way as an ordered bulk does.
   * One at a time, because a commit takes all that is in the store: it must not take the half of somebody else's write.
   */
  private synchronized Document written(MongoMessage message) {
    try {
      return super.handleMessage(message);
    } finally {
      commit();
      compactNowAndThen();
    }
  }

  private void compactNowAndThen() {
    if (++commits % COMMITS_TO_COMPACTION == 0) {
      getMvStore().compact(FILL_RATE, COMPACTED_AT_ONCE);
    }
  }

  private Document hello(MongoMessage message) {
    var isMaster = new MongoMessage(message.getChannel(), message.getHeader(), asIsMaster(message.getDocument()));
    return super.handleMessage(isMaster).append("isWritablePrimary", true);
  }

  private static Document asIsMaster(Document hello) {
    var isMaster = new Document("isMaster", 1);
    hello.entrySet().stream().skip(1).forEach(member -> isMaster.append(member.getKey(), member.getValue()));
    return isMaster;
  }

  /**
   * H2 commits on its own every second, in the middle of a write if need be: off. It keeps replaced chunks for 45 s in
   * case the disk reorders writes in a power cut; with a commit per write the file would grow without bound.
   */
  private static MVStore store(String fileName) {
    var store = new MVStore.Builder().fileName(fileName).compress().autoCommitDisabled().autoCommitBufferSize(0).open();
    store.setRetentionTime(0);
    return store;
  }
}
