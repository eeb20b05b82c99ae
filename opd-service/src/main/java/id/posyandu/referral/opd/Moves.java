package id.posyandu.referral.opd;

import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.opd.ReferralDocument.Answered;
import id.posyandu.referral.opd.followup.FollowUp;
import id.posyandu.referral.opd.followup.IllegalMove;
import id.posyandu.referral.opd.followup.Move;
import id.posyandu.referral.opd.followup.Moved;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Moves that officers ask for. In this order: have we answered this before, is it well-formed, did she see the newest
 * state, is it legal. Where another was quicker, all of that again with the newer state.
 */
@Component
class Moves {
  private final Referrals referrals;
  private final Cases cases;
  private final Timing timing;
  private final CaseTrace traces;

  Moves(Referrals referrals, Cases cases, Timing timing, CaseTrace traces) {
    this.referrals = referrals;
    this.cases = cases;
    this.timing = timing;
    this.traces = traces;
  }

  /**
   * @return the referral after it
   * @throws Refusal 404, 409 with what is allowed, 412 or 422
   */
  ReferralView move(UUID id, Optional<IdempotencyKey> key, IfMatch seen, Body body) {
    return answer(made(id, key, seen, body));
  }

  /**
   * The same, where nobody waits to see the referral.
   *
   * @return the move's sequence
   */
  int moveUnseen(UUID id, Optional<IdempotencyKey> key, IfMatch seen, Body body) {
    return made(id, key, seen, body).sequence();
  }

  private Made made(UUID id, Optional<IdempotencyKey> key, IfMatch seen, Body body) {
    return Persistence.until(() -> {
      ReferralDocument referral = referrals.find(id).orElseThrow(() -> unknown(id));
      Optional<Answered> before = key.flatMap(asked -> referral.answered(asked.value()));
      if (before.isPresent()) {
        return Optional.of(again(referral, before.get(), body));
      }
      Move move = readable(body, referral);
      seen.check(referral.followUp().sequence());
      return traces.within(referral.trace(), "move referral", () -> made(referral, move, key, body));
    });
  }

  static Refusal unknown(UUID id) {
    return Refusal.unknown("No referral " + id + " is known here");
  }

  private Optional<Made> made(
      ReferralDocument referral, Move move, Optional<IdempotencyKey> key, Body body) {
    Moved moved = legal(referral, move);
    Optional<Answered> answered = key.map(asked ->
        new Answered(asked.value(), body.fingerprint(), moved.sequence(), cases.beside(referral).others()));
    return referrals.move(referral, moved, answered)
        .map(written -> new Made(written, moved.sequence(), answered.map(Answered::others)));
  }

  private Move readable(Body body, ReferralDocument referral) {
    Body.Read<Move> read = body.as(Move.class);
    Move move = read.value();
    refuse(read, move.flaws());
    refuse(read, move.flawsOfAttachments(timing.now()));
    FollowUp stands = referral.followUp();
    if (stands.allowed().contains(move.to())) {
      refuse(read, move.wanting(timing.today(referral), stands.reopensBy(move.to())));
    }
    return read.orRefuse();
  }

  static void refuse(Body.Read<?> read, Map<String, String> flaws) {
    flaws.forEach((pointer, detail) -> {
      if (!read.refused(pointer)) {
        read.refuse(pointer, detail);
      }
    });
  }

  private Moved legal(ReferralDocument referral, Move move) {
    try {
      return referral.followUp().moved(move, timing.now(), timing.of(referral));
    } catch (IllegalMove illegal) {
      throw Refusal.conflict(illegal.getMessage(), Map.of("allowed", illegal.allowed()));
    }
  }

  private static Made again(ReferralDocument referral, Answered before, Body body) {
    if (!before.fingerprint().equals(body.fingerprint())) {
      throw IdempotencyKey.usedOtherwise();
    }
    return new Made(referral, before.sequence(), Optional.of(before.others()));
  }

  /** The same answer to the first request and to each repeat, whatever has moved since. */
  private ReferralView answer(Made made) {
    ReferralDocument then = made.referral().asOf(made.sequence(), timing);
    Beside now = cases.beside(made.referral());
    Beside beside = new Beside(made.others().orElse(now.others()), now.additions()).asOf(then.followUp().since());
    return ReferralView.of(then, beside, then.followUp().since());
  }

  /**
   * A move that was made, now or before.
   *
   * @param referral as it stands since
   * @param others the case's other referrals as they were kept for the answer; empty where no key asked for that
   */
  private record Made(ReferralDocument referral, int sequence, Optional<List<OtherDepartment>> others) {}
}
