package id.posyandu.referral.reporting.spm;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands of one service in one quarter, and the FINAL revisions that stood before it, oldest first. A quarter is a
 * snapshot: another quarter's later correction changes nothing here.
 */
public record Account(Revision current, List<Revision> earlier) {
  /** More corrections than these point to a machine that runs wild. */
  public static final int MOST_REVISIONS = 100;

  public Account {
    earlier = earlier == null ? List.of() : List.copyOf(earlier);
  }

  /** @param first its {@code number} is set here */
  public static Account begun(Revision first) {
    return new Account(numbered(first, 0), List.of());
  }

  /**
   * The same statement again changes nothing, whoever sends it. A draft is overwritten; a FINAL one is kept.
   *
   * @param next its {@code number} is set here
   * @throws Stands when the current one is FINAL and this is no revision of it
   */
  public Account after(Revision next) {
    if (next.statement().equals(current.statement())) {
      return this;
    }
    if (!current.statement().stands()) {
      return new Account(numbered(next, 0), earlier);
    }
    if (!next.statement().stands() || next.reason() == null) {
      throw new Stands("It is FINAL: to correct it, send it as FINAL with a reason");
    }
    if (earlier.size() + 1 == MOST_REVISIONS) {
      throw new Stands("It has as many revisions as it can have");
    }
    var kept = new ArrayList<>(earlier);
    kept.add(current);
    return new Account(numbered(next, current.number()), kept);
  }

  private static Revision numbered(Revision next, int before) {
    int number = next.statement().stands() ? before + 1 : 0;
    return new Revision(number, next.statement(), next.by(), next.reason(), next.at());
  }

  /** A FINAL statement that stays as it is. */
  public static final class Stands extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stands(String why) {
      super(why);
    }
  }
}
