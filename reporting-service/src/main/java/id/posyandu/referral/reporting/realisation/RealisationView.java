package id.posyandu.referral.reporting.realisation;

import id.posyandu.referral.reporting.realisation.NewRealisation.Budget;
import id.posyandu.referral.reporting.realisation.NewRealisation.Quality;
import id.posyandu.referral.reporting.spm.Revision;
import id.posyandu.referral.reporting.spm.Statement;
import id.posyandu.referral.reporting.spm.Statement.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A realisation as it stands.
 *
 * @param current what holds
 * @param earlier FINAL revisions before it, oldest first
 */
@Schema(name = "Realisation")
record RealisationView(
    String area, int year, int quarter, String service, Stated current, List<Stated> earlier) {

  /** @param revision 0 while it is a draft */
  @Schema(name = "Stated")
  record Stated(
      Stage status,
      int revision,
      Long mustServe,
      Long served,
      Quality quality,
      Budget budget,
      String problem,
      String plan,
      String by,
      String reason,
      Instant at) {

    static Stated of(Revision revision) {
      Statement statement = revision.statement();
      return new Stated(
          statement.stage(),
          revision.number(),
          statement.figures().mustServe(),
          statement.figures().served(),
          new Quality(statement.figures().needed(), statement.figures().fulfilled()),
          new Budget(statement.budgeted(), statement.spent()),
          statement.problem(),
          statement.plan(),
          revision.by(),
          revision.reason(),
          revision.at());
    }
  }

  static RealisationView of(RealisationDocument document) {
    return new RealisationView(
        document.area(),
        document.year(),
        document.quarter(),
        document.service(),
        Stated.of(document.account().current()),
        document.account().earlier().stream().map(Stated::of).toList());
  }
}
