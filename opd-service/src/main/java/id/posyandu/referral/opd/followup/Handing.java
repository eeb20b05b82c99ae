package id.posyandu.referral.opd.followup;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who is to see to a referral, as it is asked for.
 *
 * @param assignee null when nobody is any longer
 * @param by who says so; compulsory
 */
public record Handing(String assignee, String by) {
  /** What a work-list is asked for to see what nobody has; no officer may be called so. */
  public static final String NOBODY = "none";

  /** @return what is wrong, by JSON pointer; empty when nothing is */
  public Map<String, String> flaws() {
    Map<String, String> flaws = new LinkedHashMap<>();
    if (assignee != null) {
      Move.textFlaw(assignee, Move.LONGEST_BY, "must name an officer, or be null for nobody")
          .ifPresent(flaw -> flaws.put("/assignee", flaw));
      if (assignee.strip().equalsIgnoreCase(NOBODY)) {
        flaws.put("/assignee", "must not be \"%s\": null is for nobody".formatted(NOBODY));
      }
    }
    Move.textFlaw(by, Move.LONGEST_BY, "is compulsory: who hands it over").ifPresent(flaw -> flaws.put("/by", flaw));
    return flaws;
  }
}
