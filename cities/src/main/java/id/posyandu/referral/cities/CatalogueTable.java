package id.posyandu.referral.cities;

import id.posyandu.referral.events.SpmField;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Reads the table of categories. */
final class CatalogueTable {

  static final String FOLDER = "catalogue";

  private static final String FILE = FOLDER + "/categories.csv";
  private static final List<String> COLUMNS = List.of("code", "field", "spm", "name", "lead", "support", "restricted");
  private static final List<SpmField> FIELDS =
      Stream.of(SpmField.values()).filter(field -> field != SpmField.UNKNOWN).toList();

  private CatalogueTable() {}

  static Catalogue read(TableFiles files, Flaws flaws) {
    var codes = new HashSet<String>();
    return new Catalogue(Table.read(files, FILE, COLUMNS, flaws, row -> {
      var category = category(row);
      if (!codes.add(category.code())) row.flaw("category " + category.code() + " is here twice");
      return category;
    }));
  }

  private static Category category(Row row) {
    return new Category(
        row.required("code"),
        row.oneOf("field", FIELDS),
        row.text("spm").isEmpty() ? null : row.text("spm"),
        row.required("name"),
        row.required("lead"),
        row.list("support"),
        row.yes("restricted"));
  }
}
