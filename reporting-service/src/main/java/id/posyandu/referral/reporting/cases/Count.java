package id.posyandu.referral.reporting.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is counted; what each means stands in {@link Counting}. The last two are of posts, the others of cases. Their order lies
 * in what is stored: new ones go to the end.
 */
public enum Count {
  REPORTED,
  UNDECIDED,
  IN_TRIAGE,
  ROUTED,
  DISMISSED,
  IN_REVIEW,
  JOINT,
  JOINT_CLOSED,
  ASSIGNED,
  OPEN,
  CLOSED,
  RETURNED,
  WITHDRAWN,
  RESPONDED,
  RESPONDED_IN_TIME,
  RESOLVED,
  FINISHED_IN_TIME,
  REOPENED,
  OVERDUE,
  SILENT,
  CONFIRMED,
  VERIFIED,
  REFUTED,
  HELPED,
  NOT_HELPED,
  REPORTING_POSYANDU,
  SIX_FIELD_POSYANDU;

  /** Those of cases: behind each stands a list of them. */
  public static List<Count> ofCases() {
    return Arrays.stream(values()).filter(count -> count != REPORTING_POSYANDU && count != SIX_FIELD_POSYANDU).toList();
  }

  /** Its name in an indicator, such as {@code inTriage}. */
  public String member() {
    var name = new StringBuilder();
    for (var word : name().split("_")) {
      name.append(name.isEmpty() ? word.toLowerCase(Locale.ROOT) : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  public static Optional<Count> named(String member) {
    return Arrays.stream(values()).filter(count -> count.member().equals(member)).findFirst();
  }
}
