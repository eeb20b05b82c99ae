package id.posyandu.referral.routing.reading;

import id.posyandu.referral.events.SpmField;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A category of finding and how it stands to others.
 *
 * @param precedence the smaller, the earlier somebody must act
 * @param sensitive a text that touches it is never taken for no finding
 * @param yieldsTo categories that say the same more exactly: where one of them is found, this one is not
 */
record Category(String code, SpmField field, double precedence, boolean sensitive, Set<String> yieldsTo) {

  private static final Map<String, SpmField> FIELDS = Map.of(
      "KES", SpmField.KESEHATAN, "PDK", SpmField.PENDIDIKAN, "PU", SpmField.PEKERJAAN_UMUM,
      "PRM", SpmField.PERUMAHAN_RAKYAT, "TTL", SpmField.TRANTIBUMLINMAS, "SOS", SpmField.SOSIAL);

  /** Columns: code, precedence, {@code sensitive} or {@code -}, codes it yields to. */
  static Map<String, Category> all(Table table) {
    return table.rows().stream().map(Category::of).collect(Collectors.toUnmodifiableMap(Category::code, c -> c));
  }

  private static Category of(Table.Row row) {
    String code = row.required(0);
    SpmField field = FIELDS.get(code.substring(0, Math.max(code.indexOf('-'), 0)));
    if (field == null) {
      throw row.wrong(code + " is of no field");
    }
    Set<String> yieldsTo = Stream.of(row.cell(3).split(" ")).filter(c -> !c.isEmpty()).collect(Collectors.toUnmodifiableSet());
    return new Category(code, field, Double.parseDouble(row.required(1)), row.cell(2).equals("sensitive"), yieldsTo);
  }

}
