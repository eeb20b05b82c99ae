package id.posyandu.referral.opd;

import id.posyandu.referral.kit.web.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The referral as its mover last saw it. Its ETag is its sequence, which only a move changes.
 *
 * @param seen the tags that will do; empty for any
 */
record IfMatch(List<String> seen) {
  /** {@code "3"}, also {@code W/"3"} as a proxy may make of it, also 3 as people write it. */
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"|(\\d+)");

  /**
   * @param header as sent; null where none was
   * @throws Refusal 400 when it is no list of entity tags
   */
  static IfMatch of(String header) {
    if (header == null || header.strip().equals("*")) {
      return new IfMatch(List.of());
    }
    return new IfMatch(Arrays.stream(header.split(",", -1)).map(tag -> opaque(tag.strip())).toList());
  }

  private static String opaque(String tag) {
    var parts = TAG.matcher(tag);
    if (!parts.matches()) {
      throw Refusal.badParameter("If-Match", "must be an ETag of the referral, such as \"3\"");
    }
    return parts.group(1) == null ? parts.group(2) : parts.group(1);
  }

  /** @throws Refusal 412 when the referral has moved since */
  void check(int sequence) {
    if (!seen.isEmpty() && !seen.contains(String.valueOf(sequence))) {
      throw Refusal.stale("The referral has moved since: it is at sequence %d now".formatted(sequence));
    }
  }

  static String etag(int sequence) {
    return "\"" + sequence + "\"";
  }
}
