package id.posyandu.referral.routing.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the reader knows, loaded and checked: a wrong line stops the start, with its file and number. */
record Rules(Words words, Map<String, Category> categories, Cues cues, Cues places, Cues dismissals, Set<String> sayNothing,
    String model) {

  /** Says nothing about the category, only about the urgency of whatever is found. */
  static final String ANY = "*";
  /** Says only that the text may never be dismissed. */
  static final String SENSITIVE = "SENSITIVE";

  private static final List<String> REGIONAL =
      List.of("slang.tsv", "javanese.tsv", "sundanese.tsv", "jambi-malay.tsv", "sambas-malay.tsv");
  private static final List<String> FINDINGS = List.of(
      "kesehatan.tsv", "pendidikan.tsv", "pekerjaan-umum.tsv", "perumahan-rakyat.tsv", "trantibumlinmas.tsv",
      "sosial.tsv", "urgency.tsv");

  static Rules shipped() {
    return of(Table::shipped);
  }

  /** Where the tables come from, by name. */
  interface Tables {
    Table named(String name);
  }

  static Rules of(Tables tables) {
    List<Table> regional = REGIONAL.stream().map(tables::named).toList();
    List<Table> findings = FINDINGS.stream().map(tables::named).toList();
    Table groups = tables.named("groups.tsv");
    Table compounds = tables.named("compounds.tsv");
    Table places = tables.named("places.tsv");
    Table dismissals = tables.named("not-a-finding.tsv");
    Table categoryTable = tables.named("categories.tsv");
    Table nothing = tables.named("says-nothing.tsv");

    List<Table> written = Stream.concat(findings.stream(), Stream.of(groups, compounds, places, dismissals)).toList();
    Words words = new Words(new Lexicon(regional, Cues.vocabulary(written)), compounds);
    Map<String, Category> categories = Category.all(categoryTable);
    checkCodes(findings, categories.keySet());
    String model = "rules-1+" + hash(Stream.of(regional, written, List.of(categoryTable, nothing)).flatMap(List::stream));
    return new Rules(words, categories, new Cues(words, groups, findings), new Cues(words, groups, List.of(places)),
        new Cues(words, groups, List.of(dismissals)), stems(nothing, words), model);
  }

  private static Set<String> stems(Table table, Words words) {
    return table.rows().stream().flatMap(row -> Stream.of(row.required(0).split(" ")))
        .flatMap(word -> words.of(word).stream()).map(Word::stem).collect(Collectors.toUnmodifiableSet());
  }

  private static void checkCodes(List<Table> findings, Set<String> codes) {
    findings.stream().flatMap(table -> table.rows().stream())
        .filter(row -> !codes.contains(row.required(0)) && !Set.of(ANY, SENSITIVE).contains(row.required(0)))
        .findFirst().ifPresent(row -> {
          throw row.wrong(row.required(0) + " is no category");
        });
  }

  private static String hash(Stream<Table> tables) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      tables.forEach(table -> sha.update(table.content().getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha.digest(), 0, 4);
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}
