package id.posyandu.referral.reporting.posts;

import id.posyandu.referral.cities.Posyandu;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A posyandu of the register, as stored and as shown. Days are kept as text, so that a day is the same everywhere.
 *
 * @param code registration number: the kelurahan's code and three digits
 * @param area its kelurahan
 * @param from the first day on which it exists, {@code YYYY-MM-DD}
 * @param until the first day on which it no longer does; null while it does
 */
@Document(Register.COLLECTION)
@Schema(name = "Posyandu")
record Post(@Id String code, String name, String area, String from, String until) {

  static Post of(Posyandu row) {
    String until = row.until().equals(LocalDate.MAX) ? null : row.until().toString();
    return new Post(row.code(), row.name(), row.area(), row.from().toString(), until);
  }

  boolean existsOn(LocalDate day) {
    return existsWithin(day, day);
  }

  /** On one day of that month at least. */
  boolean existsIn(YearMonth month) {
    return existsWithin(month.atDay(1), month.atEndOfMonth());
  }

  private boolean existsWithin(LocalDate first, LocalDate last) {
    return !LocalDate.parse(from).isAfter(last) && (until == null || LocalDate.parse(until).isAfter(first));
  }
}
