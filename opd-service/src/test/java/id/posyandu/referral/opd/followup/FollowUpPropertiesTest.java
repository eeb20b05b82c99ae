package id.posyandu.referral.opd.followup;

import static id.posyandu.referral.events.FollowUpStatus.*;
import static id.posyandu.referral.opd.followup.FollowUps.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FollowUpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Whatever officers, cadres and the coordinator try, in whatever order. */
class FollowUpPropertiesTest {

  /** One thing somebody tries; what is not legal then is refused and changes nothing. */
  interface Attempt {
    Optional<Moved> on(FollowUp stand, Instant at);
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void its_sequence_grows_by_one_a_move_and_no_move_leaves_the_picture(@ForAll("attempts") List<Attempt> attempts) {
    FollowUp stand = assigned();
    Instant at = NOW;
    List<Moved> history = new ArrayList<>();
    for (Attempt attempt : attempts) {
      at = at.plus(Duration.ofHours(7));
      Optional<Moved> moved = attempt.on(stand, at);
      if (moved.isPresent()) {
        FollowUp after = stand.after(moved.get());
        assertThat(stand.next()).contains(after.status());
        assertThat(after.sequence()).isEqualTo(stand.sequence() + 1);
        assertWhole(after);
        history.add(moved.get());
        stand = after;
      }
    }
    assertThat(replayed(history)).isEqualTo(stand);
  }

  private static void assertWhole(FollowUp stand) {
    boolean done = stand.status() == RESOLVED || stand.status() == CLOSED;
    assertThat(stand.status()).isNotEqualTo(UNKNOWN);
    assertThat(stand.outcome() != null).isEqualTo(done);
    assertThat(stand.resolution() > 0).isEqualTo(done);
    assertThat(stand.scheduledFor() != null).isEqualTo(stand.status() == SCHEDULED);
    assertThat(stand.confirmed() != null).isEqualTo(stand.status() == CLOSED);
    assertThat(stand.cameFrom() != null).isEqualTo(stand.status() == NEEDS_INFO);
    assertThat(CLOCKS.due(stand)).isNotNull();
    assertThat(CLOCKS.finishBy(stand)).isAfterOrEqualTo(FINISH_BY);
  }

  private static FollowUp replayed(List<Moved> history) {
    FollowUp stand = assigned();
    for (Moved moved : history) {
      stand = stand.after(moved);
    }
    return stand;
  }

  @Provide
  Arbitrary<List<Attempt>> attempts() {
    Arbitrary<Attempt> officer = Arbitraries.of(FollowUpStatus.class).map(FollowUpPropertiesTest::byStaff);
    Arbitrary<Attempt> yes =
        Arbitraries.integers().between(0, 12).map(answered -> (stand, at) -> stand.confirmed(answered, null, at, CLOCKS));
    Arbitrary<Attempt> no =
        Arbitraries.integers().between(0, 12).map(answered -> (stand, at) -> stand.disputed(answered, "belum", at, CLOCKS));
    Arbitrary<Attempt> answer = Arbitraries.just((stand, at) -> stand.supplied("KK", at, CLOCKS));
    Arbitrary<Attempt> system =
        Arbitraries.just((stand, at) -> stand.lapsed(at.plus(Duration.ofDays(20)), CLOCKS));
    Arbitrary<Attempt> coordinator =
        Arbitraries.just((stand, at) -> stand.withdrawn("salah alamat", "koordinator", at, CLOCKS));
    return Arbitraries.frequencyOf(
            Tuple.of(20, officer),
            Tuple.of(5, yes),
            Tuple.of(5, no),
            Tuple.of(3, answer),
            Tuple.of(3, system),
            Tuple.of(1, coordinator))
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  private static Attempt byStaff(FollowUpStatus to) {
    return (stand, at) -> {
      try {
        return Optional.of(stand.moved(move(to), at, CLOCKS));
      } catch (IllegalMove refused) {
        return Optional.empty();
      }
    };
  }
}
