package id.posyandu.referral.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Refuses bodies that are too large with 413: by their announced length at once, else as soon as they exceed it. */
final class BodyLimit extends OncePerRequestFilter {
  static final long ONE = 1L << 20;
  static final long BULK = 64L << 20;

  private final HandlerExceptionResolver problems;

  BodyLimit(HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long limit = isNdjson(request) ? BULK : ONE;
    if (request.getContentLengthLong() > limit) {
      ModelAndView page = problems.resolveException(request, response, null, tooLarge(limit));
      if (page != null && !page.isEmpty()) {
        response.sendError(HttpStatus.CONTENT_TOO_LARGE.value()); // a person's: nobody renders a view for a filter
      }
      return;
    }
    chain.doFilter(new Counted(request, limit), response);
  }

  private static boolean isNdjson(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("application/x-ndjson");
  }

  private static Refusal tooLarge(long limit) {
    return new Refusal(
        HttpStatus.CONTENT_TOO_LARGE, "The body is larger than %d MiB; send less at a time".formatted(limit >> 20));
  }

  private static final class Counted extends HttpServletRequestWrapper {
    private final long limit;

    Counted(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new CountedStream(super.getInputStream(), limit);
    }
  }

  private static final class CountedStream extends ServletInputStream {
    private final ServletInputStream body;
    private long left;
    private final long limit;

    CountedStream(ServletInputStream body, long limit) {
      this.body = body;
      this.limit = limit;
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      int one = body.read();
      take(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = body.read(bytes, offset, length);
      take(Math.max(count, 0));
      return count;
    }

    private void take(int count) {
      left -= count;
      if (left < 0) {
        throw tooLarge(limit);
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
