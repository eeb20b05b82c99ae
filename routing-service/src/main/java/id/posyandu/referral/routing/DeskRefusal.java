package id.posyandu.referral.routing;

import id.posyandu.referral.kit.web.FieldError;
import id.posyandu.referral.kit.web.Refusal;
import java.time.ZoneId;
import java.util.List;

/**
 * Why a decision of the page was not taken, in words of the message files.
 *
 * @param wrong what is wrong with what was typed: last parts of keys; empty where somebody was first
 * @param first what somebody else decided; null where nobody did
 * @param held whether that can still be undone by whoever decided it
 */
record DeskRefusal(List<String> wrong, Told first, boolean held, ZoneId zone) {

  static DeskRefusal ofErrors(List<FieldError> errors) {
    return new DeskRefusal(errors.stream().map(error -> word(error.pointer())).distinct().toList(), null, false, null);
  }

  /** {@code /categories/2} is about categories, nothing at all about what was chosen. */
  private static String word(String pointer) {
    String[] parts = pointer.split("/");
    return parts.length < 2 ? "nothing" : parts[1];
  }

  static void refuseNameless(DecisionForm form) {
    if (form.by() == null || form.by().isBlank()) {
      throw Refusal.invalid(List.of(new FieldError("/by", "must not be blank")));
    }
  }
}
