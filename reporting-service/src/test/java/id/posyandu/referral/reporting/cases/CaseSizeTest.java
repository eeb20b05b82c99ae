package id.posyandu.referral.reporting.cases;

import static id.posyandu.referral.events.FollowUpStatus.IN_PROGRESS;
import static id.posyandu.referral.events.SpmField.PENDIDIKAN;
import static id.posyandu.referral.events.SpmField.SOSIAL;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the store of cases costs; its key is 36 bytes more. */
class CaseSizeTest {
  private static final String MIJI = "35.76.03.1002";
  private final UUID dinsos = UUID.randomUUID();
  private final UUID disdik = UUID.randomUUID();

  @Test
  void an_open_case_costs_some_hundred_bytes_and_a_closed_one_little_more() {
    var waiting = size(Story.of(MIJI).reported().said());
    var open = size(joint().said());
    var closed = size(finished(joint()).said());
    System.out.printf("bytes a case: waiting %d, two referrals open %d, two closed %d%n", waiting, open, closed);

    assertThat(waiting).isLessThan(120);
    assertThat(open).isLessThan(350);
    assertThat(closed - open).isLessThan(120);
  }

  @Test
  void however_often_it_is_told_it_grows_no_more() {
    var told = finished(joint()).said();
    var again = new ArrayList<>(told);
    for (int times = 0; times < 20; times++) {
      again.addAll(told);
    }

    assertThat(size(again)).isEqualTo(size(told));
  }

  @Test
  void neither_moves_nor_reopenings_are_kept_one_by_one() {
    var story = joint().responded(dinsos, true);
    int once = size(story.said());
    for (int times = 0; times < 50; times++) {
      story.resolved(dinsos, true, Outcome.HELPED).moved(dinsos, IN_PROGRESS);
    }

    assertThat(size(story.said())).isLessThan(once + 8);
  }

  private Story joint() {
    return Story.of(MIJI).tagged("kampung-bahagia").reported().routed(List.of(SOSIAL, PENDIDIKAN),
        Story.referral(dinsos, "3576-dinsosp3a", SOSIAL), Story.referral(disdik, "3576-disdikbud", PENDIDIKAN));
  }

  private Story finished(Story story) {
    for (var referral : List.of(dinsos, disdik)) {
      story.took(300L).responded(referral, true).moved(referral, IN_PROGRESS);
      story.took(4_000L).resolved(referral, true, Outcome.HELPED).closed(referral, true);
    }
    return story;
  }

  private static int size(List<Said> told) {
    var one = CaseView.beginningWith(told.get(0).event());
    for (var said : told) {
      one = one.after(said.event(), new Latest(said.time(), said.trace()));
    }
    return CasePacking.packed(one).length;
  }
}
