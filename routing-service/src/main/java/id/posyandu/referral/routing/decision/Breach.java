package id.posyandu.referral.routing.decision;

import id.posyandu.referral.events.ReferralOverdue;
import id.posyandu.referral.events.ReferralSilent;
import java.time.Instant;
import java.util.UUID;

/**
 * What was said of a referral that is late, or that does not move. Whether it still is, its moves tell.
 *
 * @param sequence of the referral when it was said
 * @param level of the city's ladder that was told, and {@code to} what that is called
 * @param since when the clock ran out; for silence, when it last moved
 */
public record Breach(UUID referral, Kind kind, int sequence, int level, String to, Instant since) {

  /** What is wrong with a part of a case. */
  public enum Kind {
    /** belum menanggapi */
    RESPOND,
    /** belum selesai */
    FINISH,
    /** janji lewat */
    PROMISE,
    /** tidak ada kabar */
    SILENT,
    /** dikembalikan: no breach, but nobody acts until a person says who does. */
    RETURNED
  }

  /** Null for a clock that this version does not know. */
  public static Breach of(ReferralOverdue said) {
    Kind kind = said.clock() == null ? null : switch (said.clock()) {
      case RESPOND -> Kind.RESPOND;
      case FINISH -> Kind.FINISH;
      case PROMISE -> Kind.PROMISE;
      case UNKNOWN -> null;
    };
    return kind == null ? null : new Breach(said.referral(), kind, said.sequence(), said.level(), said.to(), said.due());
  }

  public static Breach of(ReferralSilent said) {
    return new Breach(said.referral(), Kind.SILENT, said.sequence(), said.level(), said.to(), said.since());
  }
}
