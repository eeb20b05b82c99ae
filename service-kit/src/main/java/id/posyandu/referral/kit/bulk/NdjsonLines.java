package id.posyandu.referral.kit.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lines of a body that is never in memory as a whole. A line that is too long is passed over without being kept; a last
 * line needs no line feed.
 */
final class NdjsonLines {
  private static final int BUFFER = 1 << 16;

  private final InputStream body;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int filled;
  private long number;

  NdjsonLines(InputStream body, int longest) {
    this.body = body;
    this.longest = longest;
  }

  /**
   * @param number from 1, counting every line of the body
   * @param bytes without the line feed; null where the line was too long
   */
  record Line(long number, byte[] bytes) {
    boolean isBlank() {
      return bytes != null && new String(bytes, StandardCharsets.ISO_8859_1).isBlank();
    }
  }

  /** The next line that is not blank; null after the last. */
  Line read() throws IOException {
    Line line = any();
    while (line != null && line.isBlank()) {
      line = any();
    }
    return line;
  }

  private Line any() throws IOException {
    if (next == filled && !fill()) {
      return null;
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    boolean tooLong = false;
    do {
      int end = endOfLine();
      tooLong |= line.size() + (end - next) > longest;
      if (!tooLong) {
        line.write(buffer, next, end - next);
      }
      boolean complete = end < filled;
      next = complete ? end + 1 : end;
      if (complete) {
        break;
      }
    } while (fill());
    return new Line(number, tooLong ? null : line.toByteArray());
  }

  private int endOfLine() {
    int end = next;
    while (end < filled && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean fill() throws IOException {
    next = 0;
    filled = Math.max(0, body.read(buffer));
    return filled > 0;
  }
}
