package id.posyandu.referral.routing.reading;

import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A text of the corpus as a reader reads it that learned without its situation: what cross-validation shows.
 *
 * @param fields of its categories
 */
public record LeftOut(String situation, String dialect, String text, Urgency urgency, Set<SpmField> fields, List<String> categories, Reading reading) {

  /** What a reader can be denied, to see what it is worth. */
  public enum Denied {
    NOTHING(Set.of()),
    MODEL(Set.of()),
    CUES(Set.of("kesehatan.tsv", "pendidikan.tsv", "pekerjaan-umum.tsv", "perumahan-rakyat.tsv", "trantibumlinmas.tsv",
        "sosial.tsv", "urgency.tsv", "not-a-finding.tsv")),
    REGIONAL_LEXICONS(Set.of("javanese.tsv", "sundanese.tsv", "jambi-malay.tsv", "sambas-malay.tsv"));

    private final Set<String> tables;

    Denied(Set<String> tables) {
      this.tables = tables;
    }

    private Rules rules() {
      return Rules.of(name -> tables.contains(name) ? new Table(name, "") : Table.shipped(name));
    }
  }

  /** @param corpus its directory; the texts come in its order */
  public static List<LeftOut> of(Path corpus, Denied denied) throws IOException {
    Rules rules = denied.rules();
    return of(Corpus.in(corpus, rules.categories()), rules, denied);
  }

  static List<LeftOut> of(Corpus corpus, Rules rules, Denied denied) {
    List<FindingReader> readers = denied == Denied.MODEL
        ? Stream.generate(() -> new FindingReader(rules, new ByRules(rules))).limit(CrossValidation.FOLDS).toList()
        : CrossValidation.of(Trainer.study(corpus.examples(), rules), new Targets(rules.categories())).readers(rules);
    return corpus.examples().stream().map(one -> of(one, rules.categories(), readers.get(CrossValidation.fold(one)))).toList();
  }

  private static LeftOut of(Corpus.Example one, Map<String, Category> categories, FindingReader reader) {
    Set<SpmField> fields = EnumSet.noneOf(SpmField.class);
    one.categories().forEach(code -> fields.add(categories.get(code).field()));
    return new LeftOut(one.situation(), one.dialect(), one.text(), one.urgency(), fields, one.categories(), reader.read(one.text()));
  }
}
