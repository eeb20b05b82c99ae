package id.posyandu.referral.kit.bulk;

import id.posyandu.referral.kit.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/**
 * Bulks as they come and as they are answered: read as a stream of at most 64 MiB, a line at most 1 MiB, and answered 200
 * with one outcome a line, in order, after the last line was read.
 */
public final class Bulks {
  /** The only content type of a bulk and of its answer. */
  public static final String NDJSON = "application/x-ndjson";

  private static final int LONGEST_LINE = 1 << 20;

  private Bulks() {}

  public static void answer(HttpServletRequest request, HttpServletResponse response, LineByLine work)
      throws IOException {
    try (OutcomeSpool spool = new OutcomeSpool()) {
      take(new NdjsonLines(request.getInputStream(), LONGEST_LINE), new Bulk(work, spool));
      response.setStatus(HttpStatus.OK.value());
      response.setContentType(NDJSON);
      response.setContentLengthLong(spool.finish());
      spool.copyTo(response.getOutputStream());
    }
  }

  private static void take(NdjsonLines lines, Bulk bulk) throws IOException {
    long last = 0;
    try {
      for (NdjsonLines.Line line = lines.read(); line != null; line = lines.read()) {
        last = line.number();
        bulk.take(line);
      }
      bulk.finish();
    } catch (Refusal tooLarge) { // thrown by the body itself, when it exceeds its limit without having announced it
      bulk.refuse(last + 1, tooLarge);
    }
  }
}
