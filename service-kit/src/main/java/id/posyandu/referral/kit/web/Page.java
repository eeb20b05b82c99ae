package id.posyandu.referral.kit.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next where the next page begins, to be sent as {@code after}; null on the last
 */
public record Page<T>(List<T> items, String next) {
  public static final int DEFAULT_LIMIT = 50;
  public static final int LARGEST_LIMIT = 500;

  /**
   * Cuts a page from one row more than asked for.
   *
   * @param rows at most {@code limit + 1} of them
   * @param cursor where the page after that row begins, in the list's own terms
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> items = List.copyOf(rows.subList(0, limit));
    return new Page<>(items, encoded(cursor.apply(items.get(limit - 1))));
  }

  /** @throws Refusal 400 when it is not from 1 to {@value #LARGEST_LIMIT} */
  public static int limit(Integer asked) {
    int limit = asked == null ? DEFAULT_LIMIT : asked;
    if (limit < 1 || limit > LARGEST_LIMIT) {
      throw Refusal.badParameter("limit", "must be from 1 to " + LARGEST_LIMIT);
    }
    return limit;
  }

  /**
   * What {@link #of} hid in a cursor.
   *
   * @throws Refusal 400 when it is no cursor of ours
   */
  public static String decoded(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      throw notACursor();
    }
  }

  /** The refusal for a cursor that decodes to nothing this list knows. */
  public static Refusal notACursor() {
    return Refusal.badParameter("after", "is no cursor of this list; take it from the page before");
  }

  /** A position as a cursor, for lists that go on after their last row. */
  public static String encoded(String position) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
  }
}
