package id.posyandu.referral.opd;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an officer reads of what the other departments of a case did. */
class NeighboursTest {
  private static final String NOTE = "sudah dicek ke rumah";

  private final RunningOpd opd = RunningOpd.shared();
  private final Officer officer = opd.officer();

  @Test
  void is_what_they_wrote() {
    assertThat(readBesides("PDK-DASAR")).contains("Dinas lain di kasus ini", "Disanggupi", NOTE);
  }

  @Test
  void is_only_how_far_they_are_where_the_words_are_for_their_own_unit_alone() {
    assertThat(readBesides("TTL-N-PPA"))
        .contains("Dinas lain di kasus ini", "Disanggupi", "Catatannya hanya untuk unit yang memegang.")
        .doesNotContain(NOTE, "petugas-ani");
  }

  private String readBesides(String category) {
    UUID finding = UUID.randomUUID();
    Assignment poor = Assignment.fallenPoor(finding);
    Assignment other = Assignment.outOfSchool(finding).with(it -> it.category = category);
    opd.assigned(poor, other);
    officer.moves(other.id(), ACCEPTED);
    return officer.get("/referrals/" + poor.id()).raw().body();
  }
}
