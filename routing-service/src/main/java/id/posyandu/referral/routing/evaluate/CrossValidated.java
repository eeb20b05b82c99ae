package id.posyandu.referral.routing.evaluate;

import id.posyandu.referral.routing.reading.LeftOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The table of what the reader makes of situations that it did not learn from, and of what it would be without its parts. */
final class CrossValidated {

  private static final Map<LeftOut.Denied, String> TITLES = new EnumMap<>(Map.of(
      LeftOut.Denied.NOTHING, "rules and model",
      LeftOut.Denied.MODEL, "rules only",
      LeftOut.Denied.CUES, "model only (no cues)",
      LeftOut.Denied.REGIONAL_LEXICONS, "without the regional lexicons"));

  private CrossValidated() {}

  static void print(Path corpus, int misses, Report report) throws IOException {
    if (!Files.isDirectory(corpus)) {
      throw new LabelledFile.Unreadable("There is no corpus in " + corpus);
    }
    Scores whole = scores(corpus, LeftOut.Denied.NOTHING);
    report.print("cross-validated by situation", whole);
    whole.rows().stream().map(row -> row.label().id().split("/")[0]).distinct().sorted()
        .forEach(dialect -> report.row("  dialect " + dialect, new Scores(ofDialect(whole, dialect))));
    report.row(TITLES.get(LeftOut.Denied.NOTHING), whole);
    for (LeftOut.Denied denied : List.of(LeftOut.Denied.MODEL, LeftOut.Denied.CUES, LeftOut.Denied.REGIONAL_LEXICONS)) {
      report.row(TITLES.get(denied), scores(corpus, denied));
    }
    report.mistakes(whole, misses);
  }

  private static List<Read> ofDialect(Scores scores, String dialect) {
    return scores.rows().stream().filter(row -> row.label().id().startsWith(dialect + "/")).toList();
  }

  private static Scores scores(Path corpus, LeftOut.Denied denied) throws IOException {
    return new Scores(LeftOut.of(corpus, denied).stream().map(CrossValidated::read).toList());
  }

  private static Read read(LeftOut one) {
    return new Read(new Labelled(one.dialect() + "/" + one.situation(), one.text(), one.fields(), List.of(),
        one.categories(), one.urgency(), true), one.reading());
  }
}
