package id.posyandu.referral.cities;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the tables, gathered so that it can be said all at once. */
final class Flaws {

  private final List<String> found = new ArrayList<>();

  void add(String file, String what) {
    found.add(file + ": " + what);
  }

  void add(String file, long line, String what) {
    found.add(file + " line " + line + ": " + what);
  }

  void refuseIfAny() {
    if (!found.isEmpty()) throw new CitiesRefused(found);
  }
}
