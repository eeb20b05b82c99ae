package id.posyandu.referral.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.routing.decision.Breach.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TroubleTest {
  private static final Case OPENED = Desk.opened(Readings.sure(Urgency.NORMAL, "SOS-N-MISKIN", "PDK-DASAR"));

  @Test
  void a_department_that_has_not_answered_holds_it_up_until_its_first_word() {
    var late = breach(OPENED, 0, Kind.RESPOND, 0, 1);

    assertThat(Trouble.of(OPENED, List.of(late))).singleElement().satisfies(one -> {
      assertThat(one.kind()).isEqualTo(Kind.RESPOND);
      assertThat(one.since()).isEqualTo(late.since());
      assertThat(one.referral()).isEqualTo(OPENED.referrals().get(0));
    });
    assertThat(Trouble.of(Desk.moved(OPENED, 0, FollowUpStatus.ACCEPTED), List.of(late))).isEmpty();
  }

  @Test
  void what_is_late_stays_so_while_it_is_worked_on_and_not_once_it_is_done_or_waits_for_the_cadre() {
    var late = breach(OPENED, 0, Kind.FINISH, 0, 2);

    assertThat(Trouble.of(Desk.moved(OPENED, 0, FollowUpStatus.IN_PROGRESS), List.of(late))).hasSize(1);
    for (var over : List.of(FollowUpStatus.RESOLVED, FollowUpStatus.NEEDS_INFO, FollowUpStatus.CLOSED)) {
      assertThat(Trouble.of(Desk.moved(OPENED, 0, over), List.of(late))).isEmpty();
    }
  }

  @Test
  void silence_ends_with_a_word_and_what_was_said_before_it_counts_no_more() {
    var accepted = Desk.moved(OPENED, 0, FollowUpStatus.ACCEPTED);

    assertThat(Trouble.of(accepted, List.of(breach(OPENED, 0, Kind.SILENT, 1, 1)))).hasSize(1);
    assertThat(Trouble.of(accepted, List.of(breach(OPENED, 0, Kind.SILENT, 0, 1)))).isEmpty();
  }

  @Test
  void what_came_back_is_held_up_by_nobody_but_the_coordinator() {
    var returned = Desk.returned(OPENED, 0);

    assertThat(Trouble.of(returned, List.of(breach(OPENED, 0, Kind.RESPOND, 0, 1))))
        .extracting(Trouble::kind).containsExactly(Kind.RETURNED);
    var replaced = Desk.answered(returned, Desk.byOpds("3576-dispendukcapil")).file();
    assertThat(Trouble.of(replaced, List.of())).isEmpty();
  }

  @Test
  void the_highest_level_that_was_told_is_shown() {
    var breaches = List.of(breach(OPENED, 0, Kind.RESPOND, 0, 2), breach(OPENED, 0, Kind.RESPOND, 0, 1));

    assertThat(Trouble.of(OPENED, breaches)).extracting(Trouble::level).containsExactly(2);
  }

  @Property(tries = 50)
  void order_and_repeats_change_nothing(@ForAll long seed) {
    List<Breach> said = new ArrayList<>(List.of(
        breach(OPENED, 0, Kind.RESPOND, 0, 1),
        breach(OPENED, 0, Kind.RESPOND, 0, 2),
        breach(OPENED, 1, Kind.FINISH, 0, 1),
        breach(OPENED, 1, Kind.SILENT, 1, 1)));
    var expected = Trouble.of(OPENED, said);
    said.addAll(said.subList(0, 2));
    Collections.shuffle(said, new Random(seed));

    assertThat(Trouble.of(OPENED, said)).isEqualTo(expected);
  }

  private static Breach breach(Case file, int which, Kind kind, int sequence, int level) {
    return new Breach(
        file.referrals().get(which).id(), kind, sequence, level, "Sekda", Desk.NOW.plus(Duration.ofHours(which)));
  }
}
