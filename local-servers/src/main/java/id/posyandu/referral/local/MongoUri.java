package id.posyandu.referral.local;

import java.util.regex.Pattern;

/** The connection strings of MongoDB. */
final class MongoUri {

  private static final Pattern PARTS = Pattern.compile("(?<hosts>mongodb(\\+srv)?://[^/?]+)(/[^?]*)?(?<options>\\?.*)?");

  private MongoUri() {}

  /**
   * One server on this machine. Direct, because a client that asked the replica set for its members would wait for an
   * election each time it came back from an outage.
   */
  static String local(int port) {
    return "mongodb://127.0.0.1:" + port + "/?directConnection=true";
  }

  /** The same server and options, another database. A login in the address needs its own {@code authSource}. */
  static String withDatabase(String uri, String database) {
    var parts = PARTS.matcher(uri);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a MongoDB address; it begins with mongodb:// or mongodb+srv://");
    }
    var options = parts.group("options");
    return parts.group("hosts") + "/" + database + (options == null ? "" : options);
  }

  /** Hosts only: an address may hold a password, and a start-up line is read by everybody. */
  static String hosts(String uri) {
    return uri.replaceFirst("^mongodb(\\+srv)?://", "").replaceFirst("^[^/?]*@", "").replaceFirst("[/?].*$", "");
  }
}
