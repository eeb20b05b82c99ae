package id.posyandu.referral.reporting.casebook;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static id.posyandu.referral.events.FollowUpStatus.ASSIGNED;
import static id.posyandu.referral.events.FollowUpStatus.NEEDS_INFO;
import static id.posyandu.referral.events.FollowUpStatus.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A case behind a number names the same limit as the case file and the department's list. */
class LabelTest {
  private static final UUID FINDING = UUID.randomUUID();
  private static final UUID REFERRAL = UUID.randomUUID();
  private static final String MIJI = "35.76.03.1002";
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final Instant REPORTED = Instant.parse("2026-11-26T18:30:27Z");
  private static final Instant RESPOND = Instant.parse("2026-11-26T18:35:27Z");
  private static final Instant FINISH = Instant.parse("2026-11-27T18:30:27Z");
  private static final Instant LATER_FINISH = Instant.parse("2026-11-28T18:30:27Z");

  @Test
  void who_has_not_responded_is_to_respond_first() {
    assertThat(until(ASSIGNED, routed())).isEqualTo(RESPOND);
    assertThat(Label.BLANK.after(routed(), REPORTED).step(REFERRAL).unit()).isEqualTo("UPTD Damkar");
  }

  @Test
  void who_has_responded_is_to_finish_by_the_limit_of_the_newest_move() {
    assertThat(until(ACCEPTED, routed(), moved(1, ACCEPTED, null))).isEqualTo(LATER_FINISH);
    assertThat(until(ASSIGNED, routed(), moved(1, NEEDS_INFO, null), moved(2, ASSIGNED, null))).isEqualTo(LATER_FINISH);
  }

  @Test
  void a_promised_day_ends_at_midnight_of_its_city_also_after_a_question() {
    var promised = Instant.parse("2026-12-01T17:00:00Z");
    assertThat(until(SCHEDULED, routed(), moved(1, SCHEDULED, "2026-12-01"))).isEqualTo(promised);
    assertThat(until(
            SCHEDULED, routed(), moved(1, SCHEDULED, "2026-12-01"), moved(2, NEEDS_INFO, null), moved(3, SCHEDULED, null)))
        .isEqualTo(promised);
    assertThat(until(SCHEDULED, routed(), moved(1, SCHEDULED, "2026-12-09"), moved(2, SCHEDULED, "2026-12-01")))
        .isEqualTo(promised);
  }

  @Test
  void while_the_cadre_is_asked_no_clock_runs() {
    assertThat(until(NEEDS_INFO, routed(), moved(1, NEEDS_INFO, null))).isNull();
  }

  /** In any order, each twice. */
  private static Instant until(FollowUpStatus status, Event... told) {
    var all = new ArrayList<>(List.of(told));
    all.addAll(List.of(told));
    Collections.shuffle(all, new Random(all.hashCode()));
    var label = Label.BLANK;
    for (var event : all) {
      label = label.after(event, REPORTED);
    }
    return label.step(REFERRAL).until(status, JAKARTA);
  }

  private static FindingRouted routed() {
    var referral = new RoutedReferral(REFERRAL, "3576-satpolpp", "Satuan Polisi Pamong Praja", "UPTD Damkar", false, true, 1,
        null, List.of(SpmField.TRANTIBUMLINMAS), List.of(), RESPOND, FINISH, false);
    return new FindingRouted(FINDING, MIJI, REPORTED, 1, "rules-1", List.of(SpmField.TRANTIBUMLINMAS), List.of(),
        Urgency.EMERGENCY, List.of(), null, List.of(), "rules-1", List.of(referral), List.of(), null);
  }

  private static ReferralMoved moved(int sequence, FollowUpStatus to, String promised) {
    return new ReferralMoved(FINDING, MIJI, REPORTED, REFERRAL, "3576-satpolpp", List.of(), List.of(), Urgency.EMERGENCY,
        sequence, ASSIGNED, to, "petugas-x", null, promised == null ? null : LocalDate.parse(promised), List.of(), null,
        null, RESPOND, LATER_FINISH, null, null, List.of());
  }
}
