package id.posyandu.referral.intake.casefile;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static id.posyandu.referral.events.FollowUpStatus.CLOSED;
import static id.posyandu.referral.events.FollowUpStatus.NEEDS_INFO;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.events.FollowUpStatus.RETURNED;
import static id.posyandu.referral.events.TriageReason.UNCLEAR;
import static id.posyandu.referral.intake.casefile.Cases.DINSOS;
import static id.posyandu.referral.intake.casefile.Cases.DISDIK;
import static id.posyandu.referral.intake.casefile.Cases.MORNING;
import static id.posyandu.referral.intake.casefile.Cases.dinsos;
import static id.posyandu.referral.intake.casefile.Cases.disdik;
import static id.posyandu.referral.intake.casefile.Cases.insteadOf;
import static id.posyandu.referral.intake.casefile.Cases.reported;
import static id.posyandu.referral.intake.casefile.Cases.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.posyandu.referral.events.LikelyDuplicate;
import id.posyandu.referral.events.Location;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CaseFileTest {
  private static final Instant SIX_DAYS_LATER = MORNING.plus(Duration.ofDays(6));
  private final Cases told = Cases.about(Cases.FINDING);

  @Property
  void is_the_same_in_whatever_order_the_events_came(@ForAll Random random) {
    List<Told> history = new ArrayList<>(history());
    Collections.shuffle(history, random);
    Case shuffled = reported();
    for (Told one : history) {
      shuffled = shuffled.with(one);
    }

    assertThat(CaseFile.of(shuffled, seen(SIX_DAYS_LATER), "trace"))
        .isEqualTo(CaseFile.of(reported(history().toArray(Told[]::new)), seen(SIX_DAYS_LATER), "trace"));
  }

  @Test
  void gives_every_event_a_place_of_its_own() {
    assertThat(history().stream().map(one -> one.place().orElseThrow())).doesNotHaveDuplicates();
  }

  @Test
  void has_no_place_for_a_move_of_nothing_to_nowhere() {
    assertThatThrownBy(() -> told.moved(null, 1, ACCEPTED).place()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> told.moved(DINSOS, 1, null).place()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tells_what_happened_by_the_time_it_happened() {
    Case known = reported(history().toArray(Told[]::new));

    assertThat(CaseFile.of(known, seen(MORNING), null).timeline())
        .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()))
        .first().extracting(TimelineEntry::event).isEqualTo(TimelineEntry.Happening.REPORTED);
    assertThat(known.changedAt()).isEqualTo(MORNING.plus(Duration.ofMinutes(14)));
  }

  @Test
  void names_the_earlier_findings_that_may_be_about_the_same() {
    var likely = List.of(new LikelyDuplicate(DISDIK, "MJK-4H2P", 0.78));

    assertThat(CaseFile.of(reported(told.routed(1, likely, dinsos())), seen(MORNING), null).likelyDuplicates()).isEqualTo(likely);
    assertThat(CaseFile.of(reported(told.routed(1, dinsos())), seen(MORNING), null).likelyDuplicates()).isEmpty();
  }

  @Test
  void masks_what_the_cadre_wrote() {
    Report told = reported().report();
    Report withPhone =
        new Report("HP 081234567890", told.area(), null, null, null, false, MORNING, List.of(), null, List.of(), null,
            new Location(null, null, "NIK 3576031010850001"), List.of(), null, null);

    CaseFile file = CaseFile.of(Case.begun(Cases.FINDING, "MJK-7K3Q", withPhone), seen(MORNING), null);

    assertThat(file.text()).isEqualTo("HP [telepon]");
    assertThat(file.location().detail()).isEqualTo("NIK [NIK]");
  }

  @Test
  void a_referral_nobody_responds_to_is_overdue_after_the_respond_limit() {
    Case routed = reported(told.routed(1, dinsos()));

    assertThat(overdue(routed, Duration.ofHours(23))).isFalse();
    assertThat(overdue(routed, Duration.ofHours(25))).isTrue();
    assertThat(overdue(routed.with(told.moved(DINSOS, 1, ACCEPTED)), Duration.ofHours(25))).isFalse();
    assertThat(overdue(routed.with(told.moved(DINSOS, 1, ACCEPTED)), Duration.ofDays(6))).isTrue();
  }

  @Test
  void a_referral_is_not_overdue_while_somebody_else_has_to_act() {
    Case routed = reported(told.routed(1, dinsos()));

    assertThat(overdue(routed.with(told.moved(DINSOS, 1, RESOLVED)), Duration.ofDays(6))).isFalse();
    assertThat(overdue(routed.with(told.moved(DINSOS, 1, NEEDS_INFO)), Duration.ofDays(6))).isFalse();
    assertThat(overdue(routed.with(told.moved(DINSOS, 1, RETURNED)), Duration.ofDays(6))).isFalse();
  }

  @Test
  void every_resolved_referral_awaits_the_cadre_once() {
    Case resolved = reported(told.routed(1, dinsos(), disdik()), told.moved(DINSOS, 2, RESOLVED), told.moved(DISDIK, 3, RESOLVED));
    Answer confirmed = new Answer(DINSOS, 2, Reply.CONFIRMED, null, MORNING);
    Case answered = resolved.with(Acts.NONE.answered(List.of(confirmed)));

    assertThat(resolved.awaiting(Reply.CONFIRMED, null, MORNING)).isEqualTo(Map.of(DINSOS, 2, DISDIK, 3));
    assertThat(resolved.awaiting(Reply.DISPUTED, DISDIK, MORNING)).isEqualTo(Map.of(DISDIK, 3));
    assertThat(answered.awaiting(Reply.CONFIRMED, null, MORNING)).isEqualTo(Map.of(DISDIK, 3));
    assertThat(resolved.awaiting(Reply.CONFIRMED, UUID.randomUUID(), MORNING)).isEmpty();
  }

  @Test
  void what_was_closed_in_silence_can_be_disputed_by_name_for_sixty_days() {
    Case closed =
        reported(told.routed(1, dinsos()), told.moved(DINSOS, 2, RESOLVED), told.moved(DINSOS, 3, CLOSED, false));

    assertThat(closed.awaiting(Reply.DISPUTED, DINSOS, SIX_DAYS_LATER)).isEqualTo(Map.of(DINSOS, 2));
    assertThat(closed.awaiting(Reply.DISPUTED, null, SIX_DAYS_LATER)).isEmpty();
    assertThat(closed.awaiting(Reply.CONFIRMED, DINSOS, SIX_DAYS_LATER)).isEmpty();
    assertThat(closed.awaiting(Reply.DISPUTED, DINSOS, MORNING.plus(Duration.ofDays(61)))).isEmpty();
  }

  @Test
  void what_the_cadre_confirmed_awaits_nothing_more() {
    Case closed =
        reported(told.routed(1, dinsos()), told.moved(DINSOS, 2, RESOLVED), told.moved(DINSOS, 3, CLOSED, true));

    assertThat(closed.awaiting(Reply.DISPUTED, DINSOS, SIX_DAYS_LATER)).isEmpty();
  }

  private static boolean overdue(Case known, Duration after) {
    return CaseFile.of(known, seen(MORNING.plus(after)), null).referrals().get(0).overdue();
  }

  private List<Told> history() {
    List<Told> history = new ArrayList<>(List.of(
        told.triaged(1, UNCLEAR), told.routed(2, dinsos(), disdik()),
        told.routed(3, dinsos(), disdik(), insteadOf(DISDIK)), told.moved(DISDIK, 1, RETURNED)));
    IntStream.rangeClosed(1, 4)
        .mapToObj(sequence -> told.moved(DINSOS, sequence, List.of(ACCEPTED, NEEDS_INFO, ACCEPTED, RESOLVED).get(sequence - 1)))
        .forEach(history::add);
    return history;
  }
}
