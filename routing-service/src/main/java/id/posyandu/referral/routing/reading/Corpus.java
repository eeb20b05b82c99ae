package id.posyandu.referral.routing.reading;

import id.posyandu.referral.events.Urgency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Texts that people wrote for the model to learn from, with their labels. */
record Corpus(List<Example> examples, List<Table> tables) {

  private static final Set<String> DIALECTS = Set.of("id", "jv", "su", "jm", "sb", "rp");

  /**
   * @param situation what really happened; several people may tell of the same
   * @param categories the lead first; none: not a finding
   */
  record Example(String situation, String dialect, Urgency urgency, List<String> categories, String text) {}

  static Corpus in(Path directory, Map<String, Category> categories) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      List<Table> tables = files.filter(file -> file.toString().endsWith(".tsv")).sorted().map(Corpus::table).toList();
      return of(tables, categories);
    }
  }

  static Corpus of(List<Table> tables, Map<String, Category> categories) {
    Set<String> texts = new HashSet<>();
    List<Example> examples = tables.stream().flatMap(table -> table.rows().stream().skip(1))
        .map(row -> example(row, categories, texts)).toList();
    return new Corpus(examples, tables);
  }

  private static Example example(Table.Row row, Map<String, Category> categories, Set<String> texts) {
    if (row.cells().size() != 5) {
      throw row.wrong("has " + row.cells().size() + " columns and no 5");
    }
    if (!DIALECTS.contains(row.required(1))) {
      throw row.wrong(row.cell(1) + " is no dialect");
    }
    List<String> codes = Stream.of(row.cell(3).split(",")).map(String::strip).filter(code -> !code.isEmpty()).toList();
    codes.stream().filter(code -> !categories.containsKey(code)).findFirst().ifPresent(code -> {
      throw row.wrong(code + " is no category");
    });
    if (!texts.add(row.required(4))) {
      throw row.wrong("this text stands here twice");
    }
    return new Example(row.required(0), row.cell(1), urgency(row), codes, row.cell(4));
  }

  private static Urgency urgency(Table.Row row) {
    return Stream.of(Urgency.NORMAL, Urgency.URGENT, Urgency.EMERGENCY)
        .filter(urgency -> urgency.name().equals(row.cell(2))).findFirst()
        .orElseThrow(() -> row.wrong(row.cell(2) + " is no urgency"));
  }

  private static Table table(Path file) {
    try {
      return new Table(file.getFileName().toString(), Files.readString(file));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
