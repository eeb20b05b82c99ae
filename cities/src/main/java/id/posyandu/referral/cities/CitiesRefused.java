package id.posyandu.referral.cities;

import java.util.List;

/** The tables are not fit to be used. Says everything that is wrong, so that it can be mended in one go. */
public final class CitiesRefused extends RuntimeException {

  private final List<String> flaws;

  CitiesRefused(List<String> flaws) {
    super("The tables of the cities cannot be used (%d):%n- %s".formatted(flaws.size(), String.join("\n- ", flaws)));
    this.flaws = List.copyOf(flaws);
  }

  /** One line each: the file, the line where there is one, and what is wrong. */
  public List<String> flaws() {
    return flaws;
  }
}
