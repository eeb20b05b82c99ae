package id.posyandu.referral.reporting.realisation;

import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.reporting.realisation.NewRealisation.Budget;
import id.posyandu.referral.reporting.realisation.NewRealisation.Quality;
import id.posyandu.referral.reporting.spm.Leads;
import id.posyandu.referral.reporting.spm.Mean;
import id.posyandu.referral.reporting.spm.Nihil;
import id.posyandu.referral.reporting.spm.Percent;
import id.posyandu.referral.reporting.spm.Score.Standing;
import id.posyandu.referral.reporting.spm.Statement.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * How far a city is. Per cents have two decimals, rounded down.
 *
 * @param period {@code 2026-Q3}: from January to its end
 * @param needOfNobody what a service with nobody to serve does in the means
 */
@Schema(name = "Spm")
record SpmView(
    String area,
    String name,
    int year,
    int quarter,
    String period,
    Nihil needOfNobody,
    Average city,
    List<FieldView> fields) {

  /**
   * @param index mean of what is known; null where nothing is
   * @param atLeast the same with 0 for what is not stated
   * @param category null unless every service is stated in full
   */
  @Schema(name = "SpmMean")
  record Average(BigDecimal index, BigDecimal atLeast, String category, int known, int nihil, int unknown) {
    static Average of(Mean mean, String category) {
      return new Average(
          shown(mean.index()), shown(mean.atLeast()), category, mean.known(), mean.nihil(), mean.unknown());
    }
  }

  @Schema(name = "SpmOfField")
  record FieldView(SpmField field, Average mean, List<ServiceView> services) {}

  /**
   * @param a served of mustServe
   * @param b fulfilled of needed
   * @param index {@code 0.8 a + 0.2 b}
   * @param missing people still to be reached
   * @param status null where nothing is stated
   * @param revision 0 for a draft; null where nothing is stated
   * @param leads people whom findings point to, no part of the index
   */
  @Schema(name = "SpmOfService")
  record ServiceView(
      String service,
      String name,
      String recipients,
      Standing standing,
      Long mustServe,
      Long served,
      Long missing,
      BigDecimal a,
      Quality quality,
      BigDecimal b,
      BigDecimal index,
      String category,
      Budget budget,
      String problem,
      String plan,
      Stage status,
      Integer revision,
      Instant statedAt,
      Leads leads) {}

  static BigDecimal shown(Percent share) {
    return share == null ? null : share.shown();
  }
}
