package id.posyandu.referral.kit.bulk;

import id.posyandu.referral.kit.wire.EventJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Outcomes that wait on disk until the last line was read: a client that writes all before it reads does not hang, and
 * the memory that a bulk takes does not grow with its length.
 */
final class OutcomeSpool implements AutoCloseable {
  private final Path file;
  private final OutputStream out;

  OutcomeSpool() throws IOException {
    file = Files.createTempFile("bulk-", ".ndjson");
    out = new BufferedOutputStream(Files.newOutputStream(file));
  }

  void add(LineOutcome outcome) throws IOException {
    out.write(EventJson.MAPPER.writeValueAsBytes(outcome));
    out.write('\n');
  }

  long finish() throws IOException {
    out.close();
    return Files.size(file);
  }

  void copyTo(OutputStream answer) throws IOException {
    Files.copy(file, answer);
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }
}
