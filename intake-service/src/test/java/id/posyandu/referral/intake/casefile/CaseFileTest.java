package id.posyandu.referral.intake.casefile;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static id.posyandu.referral.events.FollowUpStatus.CLOSED;
import static id.posyandu.referral.events.FollowUpStatus.NEEDS_INFO;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.events.FollowUpStatus.RETURNED;
import static id.posyandu.referral.events.ReferralClock.FINISH;
import static id.posyandu.referral.events.ReferralClock.RESPOND;
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

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.LikelyDuplicate;
import id.posyandu.referral.events.Location;
import id.posyandu.referral.intake.casefile.TimelineEntry.Happening;
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
    Case shuffled = reported().with(acts());
    for (Told one : history) {
      shuffled = shuffled.with(one);
    }

    assertThat(CaseFile.of(shuffled, seen(SIX_DAYS_LATER), "trace"))
        .isEqualTo(CaseFile.of(reported(history().toArray(Told[]::new)).with(acts()), seen(SIX_DAYS_LATER), "trace"));
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
  void has_no_place_for_a_reminder_of_nothing() {
    assertThatThrownBy(() -> told.overdue(null, RESPOND, 0, 1, "Camat", MORNING).place())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> told.overdue(DINSOS, null, 0, 1, "Camat", MORNING).place())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> told.silent(null, 0, 1, 5).place()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shows_what_people_did_masked_and_with_its_pictures() {
    CaseFile file = CaseFile.of(reported(history().toArray(Told[]::new)).with(acts()), seen(SIX_DAYS_LATER), null);

    assertThat(file.timeline()).filteredOn(entry -> entry.event() == Happening.ADDED).singleElement()
        .satisfies(added -> {
          assertThat(added.note()).isEqualTo("KK sudah ada, HP [telepon]");
          assertThat(added.attachments()).containsExactly(Cases.PHOTO);
          assertThat(added.by()).isEqualTo("kader-miji-07");
        });
    assertThat(file.additions()).singleElement().extracting(Addition::text).isEqualTo("KK sudah ada, HP [telepon]");
    assertThat(file.withdrawal().reason()).isEqualTo("salah kirim [telepon]");
    assertThat(file.timeline()).filteredOn(entry -> entry.event() == Happening.MOVED)
        .allSatisfy(moved -> assertThat(moved.attachments()).containsExactly(Cases.PHOTO));
    assertThat(file.timeline()).filteredOn(entry -> entry.event() == Happening.OVERDUE && entry.level() == 2).singleElement()
        .satisfies(overdue -> {
          assertThat(overdue.clock()).isEqualTo(RESPOND);
          assertThat(overdue.to()).isEqualTo("Camat");
          assertThat(overdue.referral()).isEqualTo(DINSOS);
        });
    assertThat(file.timeline()).extracting(TimelineEntry::event)
        .contains(Happening.SILENT, Happening.VERIFIED, Happening.LINKED, Happening.UNLINKED, Happening.WITHDRAWN_BY_CADRE);
    assertThat(file.links()).as("one was taken back").singleElement().extracting(CaseLink::note).isEqualTo("HP [telepon]");
    assertThat(file.toString()).doesNotContain("081234567890");
  }

  @Test
  void shows_links_that_lead_to_it() {
    Link link = new Link(UUID.randomUUID(), Cases.FINDING, "MJK-7K3Q", Relation.FOLLOW_UP, null, "koordinator", MORNING, null);

    CaseFile file = CaseFile.of(
        reported(), seen(MORNING).with(List.of(new Incoming(DISDIK, "MJK-4H2P", link)), List.of()), null);

    assertThat(file.links()).singleElement().satisfies(seen -> {
      assertThat(seen.incoming()).isTrue();
      assertThat(seen.finding()).isEqualTo(DISDIK);
      assertThat(seen.number()).isEqualTo("MJK-4H2P");
    });
    assertThat(file.timeline()).extracting(TimelineEntry::finding).contains(DISDIK);
  }

  @Test
  void tells_what_happened_by_the_time_it_happened() {
    Case known = reported(history().toArray(Told[]::new));

    assertThat(CaseFile.of(known, seen(MORNING), null).timeline())
        .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()))
        .first().extracting(TimelineEntry::event).isEqualTo(TimelineEntry.Happening.REPORTED);
    assertThat(known.changedAt()).isEqualTo(known.reminders().get(known.reminders().size() - 1).at());
    assertThat(known.with(acts()).changedAt()).isEqualTo(SIX_DAYS_LATER.plus(Duration.ofDays(9)));
  }

  @Test
  void tells_what_the_cadre_said_before_the_move_that_follows_from_it_at_the_same_instant() {
    Told closed = told.moved(DINSOS, 3, FollowUpStatus.CLOSED);
    Answer confirmed = new Answer(DINSOS, 2, Reply.CONFIRMED, "sudah sampai", closed.at());
    Case known = reported(told.routed(1, dinsos()), told.moved(DINSOS, 2, RESOLVED), closed)
        .with(Acts.NONE.answered(List.of(confirmed)));

    assertThat(CaseFile.of(known, seen(SIX_DAYS_LATER), null).timeline()).extracting(TimelineEntry::event)
        .endsWith(Happening.CONFIRMED, Happening.MOVED);
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

  private static Acts acts() {
    Instant day = SIX_DAYS_LATER;
    Link wrong = new Link(DINSOS, DISDIK, "MJK-4H2P", Relation.SAME_PLACE, null, "koordinator", day, null);
    Link right = new Link(DISDIK, DISDIK, "MJK-4H2P", Relation.SAME_FAMILY, "HP 081234567890", "koordinator", day, null);
    return Acts.NONE
        .added(new Addition(DINSOS, DINSOS, "KK sudah ada, HP 081234567890", List.of(Cases.PHOTO), "kader-miji-07", day))
        .withdrawn(new Withdrawal("salah kirim 081234567890", "kader-miji-07", day))
        .linked(wrong).linked(right)
        .unlinked(wrong, new Unlinking("koordinator", "keliru", day.plus(Duration.ofDays(9))))
        .verified(new Verification(DINSOS, 4, Verification.Seen.REFUTED, "kader-meri-01", "belum ada, 081234567890", day));
  }

  private static boolean overdue(Case known, Duration after) {
    return CaseFile.of(known, seen(MORNING.plus(after)), null).referrals().get(0).overdue();
  }

  private List<Told> history() {
    List<Told> history = new ArrayList<>(List.of(
        told.triaged(1, UNCLEAR), told.routed(2, dinsos(), disdik()),
        told.routed(3, dinsos(), disdik(), insteadOf(DISDIK)), told.moved(DISDIK, 1, RETURNED)));
    history.addAll(List.of(
        told.overdue(DINSOS, RESPOND, 0, 1, "Kepala OPD", MORNING.plusSeconds(60)),
        told.overdue(DINSOS, RESPOND, 0, 2, "Camat", MORNING.plusSeconds(60)),
        told.overdue(DISDIK, RESPOND, 0, 1, "Kepala OPD", MORNING.plusSeconds(60)),
        told.overdue(DINSOS, FINISH, 2, 1, "Kepala OPD", MORNING.plusSeconds(60)),
        told.overdue(DINSOS, FINISH, 2, 1, "Kepala OPD", MORNING.plusSeconds(61)),
        told.overdue(DINSOS, FINISH, 2, 1, "Kepala OPD", MORNING.plusSeconds(61).plusNanos(1_000_000)),
        told.silent(DINSOS, 2, 1, 5), told.silent(DINSOS, 2, 2, 8), told.silent(DINSOS, 3, 1, 5),
        told.silent(DISDIK, 2, 1, 5)));
    IntStream.rangeClosed(1, 4)
        .mapToObj(sequence -> told.moved(DINSOS, sequence, List.of(ACCEPTED, NEEDS_INFO, ACCEPTED, RESOLVED).get(sequence - 1)))
        .forEach(history::add);
    return history;
  }
}
