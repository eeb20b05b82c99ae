package id.posyandu.referral.opd.followup;

import static id.posyandu.referral.events.FollowUpStatus.*;
import static id.posyandu.referral.opd.followup.FollowUps.NEXT_MARCH;
import static id.posyandu.referral.opd.followup.FollowUps.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoveTest {

  @ParameterizedTest
  @EnumSource(names = {"NEEDS_INFO", "RETURNED", "SCHEDULED", "RESOLVED"})
  void must_say_why(FollowUpStatus to) {
    assertThat(refused(noted(to, null))).containsOnlyKeys("/note");
    assertThat(refused(noted(to, "  "))).containsOnlyKeys("/note");
    assertThat(refused(noted(to, "sudah dicek"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPTED", "IN_PROGRESS"})
  void may_keep_its_reason_to_itself(FollowUpStatus to) {
    assertThat(refused(noted(to, null))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21", "2027-03-01", "2027-12-31"})
  void promises_a_day_until_the_end_of_the_next_budget_year(LocalDate day) {
    assertThat(refused(scheduled(day))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-20", "2020-01-01", "2028-01-01", "+999999-01-01"})
  void promises_no_day_before_tomorrow_nor_after_that(LocalDate day) {
    assertThat(refused(scheduled(day))).containsOnlyKeys("/scheduledFor");
  }

  @Test
  void promises_some_day_when_it_is_scheduled() {
    assertThat(refused(scheduled(null))).containsOnlyKeys("/scheduledFor");
  }

  @Test
  void names_everything_that_is_wrong_at_once() {
    Move move =
        new Move(SCHEDULED, " ", null, null, Arrays.asList("sha256:9f86", null, "x".repeat(501)), Outcome.UNKNOWN, null);

    assertThat(refused(move))
        .containsOnlyKeys("/by", "/note", "/scheduledFor", "/evidence/1", "/evidence/2", "/outcome");
  }

  @Test
  void goes_somewhere_that_is_known() {
    assertThat(refused(noted(null, "ya"))).containsOnlyKeys("/to");
    assertThat(refused(noted(UNKNOWN, "ya"))).containsOnlyKeys("/to");
  }

  @Test
  void has_no_text_that_cannot_be_kept() {
    assertThat(refused(noted(ACCEPTED, "x".repeat(2_001)))).containsOnlyKeys("/note");
    assertThat(refused(noted(ACCEPTED, "nul \u0000"))).containsOnlyKeys("/note");
    assertThat(refused(noted(ACCEPTED, "half a pair \ud83d"))).containsOnlyKeys("/note");
    assertThat(refused(noted(ACCEPTED, "a whole pair \ud83d\ude00"))).isEmpty();
    assertThat(refused(new Move(ACCEPTED, "ani", null, null, Collections.nCopies(11, "x"), null, null)))
        .containsOnlyKeys("/evidence");
  }

  @Test
  void that_takes_back_that_the_work_is_done_says_why() {
    assertThat(noted(IN_PROGRESS, null).wanting(TODAY, true)).containsOnlyKeys("/note");
    assertThat(noted(IN_PROGRESS, "salah alamat").wanting(TODAY, true)).isEmpty();
  }

  /** All that is refused of a move that is legal where it is asked for. */
  private static Map<String, String> refused(Move move) {
    Map<String, String> refused = new LinkedHashMap<>(move.flaws());
    if (!refused.containsKey("/to")) {
      refused.putAll(move.wanting(TODAY, false));
    }
    return refused;
  }

  private static Move noted(FollowUpStatus to, String note) {
    return new Move(to, "petugas-ani", note, NEXT_MARCH, List.of(), null, null);
  }

  private static Move scheduled(LocalDate day) {
    return new Move(SCHEDULED, "petugas-ani", "masuk anggaran", day, List.of(), null, null);
  }
}
