package id.posyandu.referral.opd.followup;

import static id.posyandu.referral.events.FollowUpStatus.*;

import id.posyandu.referral.cities.Pace;
import id.posyandu.referral.cities.WorkingDays;
import id.posyandu.referral.events.FollowUpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Follow-ups that stand somewhere, and the moves that brought them there. */
final class FollowUps {
  static final Instant RECEIVED = Instant.parse("2026-11-20T01:00:00Z");
  static final Instant ASSIGNED_AT = RECEIVED.plusSeconds(60);
  static final Instant RESPOND_BY = Instant.parse("2026-11-21T01:00:00Z");
  static final Instant FINISH_BY = Instant.parse("2026-11-25T01:00:00Z");
  static final Instant NOW = Instant.parse("2026-11-20T05:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  static final LocalDate NEXT_MARCH = LocalDate.of(2027, 3, 1);
  static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  static final WorkingDays WEEKDAYS = new WorkingDays(WIB, List.of());
  static final Clocks CLOCKS = clocks(RESPOND_BY, FINISH_BY, Pace.CLOCK, true);

  private FollowUps() {}

  static Clocks clocks(Instant respondBy, Instant finishBy, Pace pace, boolean measured) {
    return new Clocks(ASSIGNED_AT, RECEIVED, respondBy, finishBy, WEEKDAYS, pace, pace, measured);
  }

  static FollowUp assigned() {
    return FollowUp.assigned(ASSIGNED_AT);
  }

  /** One that stands there, on the shortest way. */
  static FollowUp at(FollowUpStatus status) {
    return switch (status) {
      case ASSIGNED -> assigned();
      case ACCEPTED, NEEDS_INFO, RETURNED -> moved(assigned(), status);
      case IN_PROGRESS, SCHEDULED, RESOLVED -> moved(at(ACCEPTED), status);
      case CLOSED -> confirmed(at(RESOLVED));
      case WITHDRAWN -> assigned().after(assigned().withdrawn("salah alamat", "koordinator", NOW, CLOCKS).orElseThrow());
      case UNKNOWN -> throw new IllegalArgumentException("nothing stands there");
    };
  }

  static FollowUp closedBySilence() {
    FollowUp resolved = at(RESOLVED);
    return resolved.after(resolved.lapsed(NOW.plus(Duration.ofDays(30)), CLOCKS).orElseThrow());
  }

  static FollowUp moved(FollowUp from, FollowUpStatus to) {
    return from.after(from.moved(move(to), NOW, CLOCKS));
  }

  static FollowUp confirmed(FollowUp resolved) {
    return resolved.after(resolved.confirmed(resolved.sequence(), null, NOW, CLOCKS).orElseThrow());
  }

  static Move move(FollowUpStatus to) {
    return new Move(to, "petugas-ani", "sudah dicek ke rumah", NEXT_MARCH, List.of("sha256:9f86"), null, null);
  }
}
