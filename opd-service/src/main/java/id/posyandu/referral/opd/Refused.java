package id.posyandu.referral.opd;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.kit.web.FieldError;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.opd.ReferralSheet.Step;
import id.posyandu.referral.opd.followup.Move;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why a wish was not done, to be explained beside what she typed.
 *
 * @param status 409 for what is not possible any longer, 412 for what another did first, 422 for what must be put right
 * @param wrong the name of a message by the input that it is about
 * @param since what happened since she saw it, the newest first
 */
record Refused(int status, Wish wish, FollowUpStatus to, Map<String, String> wrong, List<Step> since) {
  /** Those that can be explained beside the form; any other has a page of its own. */
  private static final Set<Integer> EXPLAINED = Set.of(409, 412, 422);

  static boolean explains(Refusal refusal) {
    return EXPLAINED.contains(refusal.status().value());
  }

  static Refused of(Refusal refusal, Wish wish, ReferralDocument now) {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (FieldError error : refusal.errors()) {
      String input = error.pointer().replaceFirst("^/", "").replaceFirst("/.*", "");
      wrong.putIfAbsent(input.equals("assignee") ? "officer" : input, message(input, wish));
    }
    FollowUpStatus to = status(wish.to());
    return new Refused(status(refusal, to, now), wish, to, wrong, since(now, wish.seen()));
  }

  /** A move that came second is worth sending again only where it is still possible. */
  private static int status(Refusal refusal, FollowUpStatus to, ReferralDocument now) {
    int status = refusal.status().value();
    return status == 412 && to != null && !now.followUp().allowed().contains(to) ? 409 : status;
  }

  private static String message(String input, Wish wish) {
    return switch (input) {
      case "note" -> wish.note() == null || wish.note().isBlank() ? "wrong.note.missing"
          : wish.note().length() > Move.LONGEST_NOTE ? "wrong.note.long" : "wrong.note";
      case "by", "assignee", "scheduledFor", "outcome", "evidence" -> "wrong." + input;
      case IdempotencyKey.HEADER -> "wrong.once";
      default -> "wrong.other";
    };
  }

  private static FollowUpStatus status(String asked) {
    return Arrays.stream(FollowUpStatus.values()).filter(one -> one.name().equals(asked)).findFirst().orElse(null);
  }

  private static List<Step> since(ReferralDocument now, String seen) {
    int last = seen != null && seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : now.followUp().sequence();
    return now.history().stream().filter(moved -> moved.sequence() > last).map(Timeline::moved).toList();
  }
}
