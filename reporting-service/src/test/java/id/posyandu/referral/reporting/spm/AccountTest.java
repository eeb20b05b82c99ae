package id.posyandu.referral.reporting.spm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.posyandu.referral.reporting.spm.Statement.Stage;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccountTest {
  private static final Instant THEN = Instant.parse("2026-10-05T02:00:00Z");

  private final Account draft = Account.begun(said(900, Stage.DRAFT, null, null));
  private final Account stands = draft.after(said(950, Stage.FINAL, "dinkes", null));

  @Test
  void a_draft_is_overwritten_and_leaves_nothing_behind() {
    Account next = draft.after(said(910, Stage.DRAFT, null, null));

    assertThat(next.current().number()).isZero();
    assertThat(next.current().statement().figures().served()).isEqualTo(910);
    assertThat(next.earlier()).isEmpty();
  }

  @Test
  void the_same_again_changes_nothing_whoever_sends_it() {
    assertThat(stands.after(said(950, Stage.FINAL, "somebody else", "no reason"))).isSameAs(stands);
    assertThat(draft.after(said(900, Stage.DRAFT, "dinkes", null))).isSameAs(draft);
  }

  @Test
  void a_final_one_is_corrected_only_as_a_revision_with_a_reason_and_is_kept() {
    Account corrected = stands.after(said(940, Stage.FINAL, "dinkes", "data Puskesmas Blooto terhitung dua kali"));

    assertThat(corrected.current().number()).isEqualTo(2);
    assertThat(corrected.current().reason()).contains("Blooto");
    assertThat(corrected.earlier()).containsExactly(stands.current());
    assertThat(stands.current().number()).isEqualTo(1);
  }

  @Test
  void a_final_one_stands_against_drafts_and_against_what_gives_no_reason() {
    assertThatThrownBy(() -> stands.after(said(940, Stage.DRAFT, "dinkes", "karena"))).isInstanceOf(Account.Stands.class);
    assertThatThrownBy(() -> stands.after(said(940, Stage.FINAL, "dinkes", null))).isInstanceOf(Account.Stands.class);
  }

  @Test
  void corrections_have_an_end() {
    Account many = stands;
    for (long served = 0; many.earlier().size() + 1 < Account.MOST_REVISIONS; served++) {
      many = many.after(said(served, Stage.FINAL, "mesin", "lagi"));
    }
    Account last = many;

    assertThatThrownBy(() -> last.after(said(5, Stage.FINAL, "mesin", "lagi"))).isInstanceOf(Account.Stands.class);
  }

  private static Revision said(long served, Stage stage, String by, String reason) {
    return new Revision(
        0, new Statement(new Figures(1000L, served, null, null), null, null, null, null, stage), by, reason, THEN);
  }
}
