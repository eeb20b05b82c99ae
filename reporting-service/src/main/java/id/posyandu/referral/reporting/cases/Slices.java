package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Through what one may look at the numbers. What a slice holds of a case:
 *
 * <pre>
 *   ALL                  the finding, and every referral
 *   a field              the finding while the decision in force names the field; the referrals that carry it
 *   opd:CODE             the referrals to that department; the finding while one of them is live
 *   program:TAG          findings that carry the tag, and every referral of them
 *   urgency:EMERGENCY    findings that are emergencies by the newest decision, else by the newest question, else by the
 *                        cadre herself; and every referral of them
 * </pre>
 *
 * A finding on which routing has said nothing yet counts in ALL only. A finding may lie in many slices, so they do not add up
 * to ALL. What a count says of the whole case (joint, inReview) it says in each slice that holds the finding.
 */
public final class Slices {
  public static final String ALL = "ALL";
  public static final String EMERGENCY = "urgency:" + Urgency.EMERGENCY;

  public static final List<String> FIELDS =
      Arrays.stream(SpmField.values()).filter(field -> field != SpmField.UNKNOWN).map(SpmField::name).toList();

  private static final String OPD = "opd:";
  private static final String PROGRAM = "program:";

  /** A tag that is longer is no name, and gets no numbers of its own. */
  private static final int LONGEST_NAME = 60;

  private Slices() {}

  /** Whether numbers could stand there; which departments and programmes there are, only the events know. */
  public static boolean valid(String slice) {
    return slice.equals(ALL) || slice.equals(EMERGENCY) || FIELDS.contains(slice) || named(slice, OPD) || named(slice, PROGRAM);
  }

  private static boolean named(String slice, String kind) {
    return slice.startsWith(kind) && isName(slice.substring(kind.length()));
  }

  /** The slice of a field; none for one that this version does not know. */
  static Optional<String> of(SpmField field) {
    return field == SpmField.UNKNOWN || field == null ? Optional.empty() : Optional.of(field.name());
  }

  /** None for one without a code. */
  static Optional<String> opd(String code) {
    return fit(OPD, code);
  }

  static Optional<String> program(String tag) {
    return fit(PROGRAM, tag);
  }

  private static Optional<String> fit(String kind, String name) {
    return name != null && isName(name) ? Optional.of(kind + name) : Optional.empty();
  }

  private static boolean isName(String text) {
    boolean fits = !text.isEmpty() && text.length() <= LONGEST_NAME;
    for (int i = 0; fits && i < text.length(); i++) {
      fits = text.charAt(i) != '|' && !Character.isISOControl(text.charAt(i));
    }
    return fits;
  }
}
