package id.posyandu.referral.routing.evaluate;

import java.io.PrintStream;
import java.util.Locale;

/** Prints scores for people. */
record Report(PrintStream out) {

  void print(String title, Scores scores) {
    line("%s: %d rows, %d decided, %d to triage (%.1f %%), emergencies in triage %d", title, scores.rows().size(),
        scores.decided().rows().size(), scores.triaged().rows().size(), 100 * scores.triageShare(), scores.emergenciesInTriage());
    line("  of what was decided     precision  recall      F1   right / in vain / missed");
    scores.decided().byField().forEach((field, tally) -> tally(field.name(), tally));
    tally("all fields (micro)", scores.micro());
    line("  macro F1 %.3f, exact set of fields %.3f", scores.macroF1(), scores.exact());
    tally("NOT_A_FINDING", scores.dismissed());
    tally("EMERGENCY", scores.emergency());
    line("  urgency right %.3f; first category is one of the labelled %.3f; labelled categories among the first three %.3f",
        scores.urgency(), scores.leadCategory(), scores.threeCategories());
    Scores triaged = scores.triaged();
    line("  what triage would have answered: micro F1 %.3f, exact %.3f", triaged.allFields().f1(), Scores.share(triaged.rows(), Read::exact));
  }

  void mistakes(Scores scores, int most) {
    line("The worst mistakes:");
    scores.worst(most).forEach(row -> line("%s", row.explained()));
  }

  /** One row of a table of several ways to read. */
  void row(String title, Scores scores) {
    line("%-34s %4d  triage %.3f  F1 %.3f  exact %.3f  none R %.3f P %.3f  emergency R %.3f P %.3f  urgency %.3f  cat@1 %.3f @3 %.3f",
        title, scores.rows().size(), scores.triageShare(), scores.micro().f1(), scores.exact(), scores.dismissed().recall(), scores.dismissed().precision(),
        scores.emergency().recall(), scores.emergency().precision(), scores.urgency(), scores.leadCategory(), scores.threeCategories());
  }

  void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  private void tally(String name, Scores.Tally tally) {
    line("  %-22s %8.3f %8.3f %8.3f   %d / %d / %d", name, tally.precision(), tally.recall(), tally.f1(), tally.right(),
        tally.inVain(), tally.missed());
  }
}
