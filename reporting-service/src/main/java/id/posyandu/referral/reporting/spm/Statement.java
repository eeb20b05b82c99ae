package id.posyandu.referral.reporting.spm;

/**
 * All that is stated of one service in one quarter; the quarterly report asks for each (Permendagri 59/2021, Pasal 24).
 *
 * @param budgeted rupiah set aside for it in the year, null while not known; shown beside the index, no part of it
 * @param spent rupiah spent by the end of the quarter
 * @param problem what stands in the way (permasalahan); may be null
 * @param plan what is done about it (rencana aksi); may be null
 */
public record Statement(
    Figures figures, Long budgeted, Long spent, String problem, String plan, Stage stage) {

  public enum Stage {
    /** May still be overwritten. */
    DRAFT,
    /** Stands; it is changed only by a further revision, which says who and why. */
    FINAL
  }

  public boolean stands() {
    return stage == Stage.FINAL;
  }
}
