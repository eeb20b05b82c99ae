package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.cities.EmergencyNumber;
import id.posyandu.referral.events.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a case is and who owes the next step until when: once for programs, once in a sentence for the cadre. Both follow
 * from the same steps, so they never disagree.
 *
 * @param emergencyNumbers whom to call at once; empty unless it is an emergency that is not over
 */
record NextStep(WaitingOn waitingOn, String message, List<EmergencyNumber> emergencyNumbers) {
  /** A sentence with more of them is not read to its end. */
  private static final int MOST_CLAUSES = 3;

  static NextStep of(Case known, Viewpoint view) {
    List<Step> steps = CaseSteps.of(known, view).stream().sorted(Step.MOST_PRESSING_FIRST).toList();
    List<EmergencyNumber> numbers = numbers(known, view);
    String sentence = view.wording().text("report", known.number(), clauses(steps, view.wording()));
    return new NextStep(steps.get(0).waitingOn(), call(numbers, view.wording()) + ended(sentence), numbers);
  }

  private static List<EmergencyNumber> numbers(Case known, Viewpoint view) {
    boolean now = known.urgency() == Urgency.EMERGENCY && known.status() != CaseStatus.CLOSED;
    return now ? view.emergencyNumbers() : List.of();
  }

  private static String call(List<EmergencyNumber> numbers, Wording wording) {
    String all = numbers.stream().map(one -> one.number() + " (" + one.name() + ")").collect(Collectors.joining(", "));
    return numbers.isEmpty() ? "" : wording.text("emergency", all) + " ";
  }

  private static String clauses(List<Step> steps, Wording wording) {
    List<String> said = new ArrayList<>(steps.stream().map(Step::words).limit(MOST_CLAUSES).toList());
    if (steps.size() > MOST_CLAUSES) {
      said.set(MOST_CLAUSES - 1, wording.text("others", steps.size() - MOST_CLAUSES + 1));
    }
    return String.join("; ", said);
  }

  private static String ended(String sentence) {
    return sentence.matches("(?s).*[.!?]") ? sentence : sentence + ".";
  }
}
