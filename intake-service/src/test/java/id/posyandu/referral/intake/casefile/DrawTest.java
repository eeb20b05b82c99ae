package id.posyandu.referral.intake.casefile;

import static id.posyandu.referral.intake.casefile.Cases.DINSOS;
import static id.posyandu.referral.intake.casefile.Cases.DISDIK;
import static id.posyandu.referral.intake.casefile.Cases.dinsos;
import static id.posyandu.referral.intake.casefile.Cases.disdik;
import static id.posyandu.referral.intake.casefile.Cases.reported;
import static id.posyandu.referral.events.FollowUpStatus.CLOSED;
import static id.posyandu.referral.events.FollowUpStatus.IN_PROGRESS;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawTest {
  private static final Draw ALL = new Draw(1);
  private final Cases told = Cases.about(Cases.FINDING);

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.2, 0.5})
  void draws_about_its_share(double share) {
    Random random = new Random(35_76);
    Draw draw = new Draw(share);
    long drawn = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong())).limit(20_000)
        .filter(referral -> draw.draws(referral, 4))
        .count();

    assertThat(drawn / 20_000.0).isCloseTo(share, within(0.012));
  }

  @Property
  void draws_the_same_again_and_more_with_a_larger_share(
      @ForAll long most, @ForAll long least, @ForAll @IntRange(min = 1, max = 99) int sequence,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    UUID referral = new UUID(most, least);
    boolean drawn = new Draw(share).draws(referral, sequence);

    assertThat(new Draw(share).draws(referral, sequence)).isEqualTo(drawn);
    assertThat(ALL.draws(referral, sequence)).isTrue();
    assertThat(new Draw(0).draws(referral, sequence)).isFalse();
    assertThat(!drawn || new Draw(Math.min(1, share + 0.1)).draws(referral, sequence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void refuses_a_share_that_is_none(double share) {
    assertThatThrownBy(() -> new Draw(share)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void draws_from_what_was_confirmed_only_and_until_somebody_went_to_see() {
    Case closed = reported(
        told.routed(1, dinsos(), disdik()),
        told.moved(DINSOS, 2, RESOLVED), told.moved(DINSOS, 3, CLOSED, true),
        told.moved(DISDIK, 2, RESOLVED), told.moved(DISDIK, 3, CLOSED, false));
    Verification seen = new Verification(DINSOS, 3, Verification.Seen.UPHELD, "kader-meri-01", null, Cases.MORNING);

    assertThat(closed.revisitsDue(ALL)).containsExactly(DINSOS + "-3");
    assertThat(closed.revisitsDue(new Draw(0))).isEmpty();
    assertThat(closed.with(Acts.NONE.verified(seen)).revisitsDue(ALL)).isEmpty();
    assertThat(closed.with(told.moved(DINSOS, 4, IN_PROGRESS)).revisitsDue(ALL)).isEmpty();
  }

  @Test
  void shows_where_a_re_visit_stands() {
    Case closed = reported(told.routed(1, dinsos()), told.moved(DINSOS, 2, RESOLVED), told.moved(DINSOS, 3, CLOSED, true));

    assertThat(verification(closed, List.of())).isEqualTo(Revisit.NONE);
    assertThat(verification(closed, closed.revisitsDue(ALL))).isEqualTo(Revisit.DUE);
    for (Verification.Seen outcome : Verification.Seen.values()) {
      Verification seen = new Verification(DINSOS, 3, outcome, "kader-meri-01", "sudah dilihat", Cases.MORNING);
      assertThat(verification(closed.with(Acts.NONE.verified(seen)), List.of())).hasToString(outcome.name());
    }
  }

  @Test
  void is_of_one_closing() {
    Verification old = new Verification(DINSOS, 3, Verification.Seen.UPHELD, "kader-meri-01", null, Cases.MORNING);
    Case closedAgain = reported(told.routed(1, dinsos()), told.moved(DINSOS, 5, CLOSED, true)).with(Acts.NONE.verified(old));

    assertThat(closedAgain.revisitsDue(ALL)).containsExactly(DINSOS + "-5");
    assertThat(verification(closedAgain, closedAgain.revisitsDue(ALL))).isEqualTo(Revisit.DUE);
  }

  private static Revisit verification(Case known, List<String> due) {
    return CaseFile.of(known, Cases.seen(Cases.MORNING).with(List.of(), due), null).referrals().get(0).verification();
  }
}
