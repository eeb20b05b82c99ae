package id.posyandu.referral.reporting.handins;

import static java.util.stream.Collectors.joining;

import id.posyandu.referral.cities.Category;
import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.reporting.casebook.CaseItem;
import id.posyandu.referral.reporting.tables.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A report as the two tables that people take away, in Indonesian. */
@Component
class ReportTables {
  private static final List<String> CASES = List.of(
      "Nomor kasus", "Kode wilayah", "Kelurahan", "Posyandu", "Diterima", "Bidang", "Kategori", "Urgensi", "Status",
      "Dinas", "Terlambat");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

  private final CurrentCities cities;

  ReportTables(CurrentCities cities) {
    this.cities = cities;
  }

  /** The area, then through each field, then the areas below. */
  Table numbers(Report report) {
    List<String> headings = new ArrayList<>(List.of("Kode wilayah", "Nama", "Tingkat", "Masa", "Bidang"));
    headings.addAll(Words.COUNTS.values());
    headings.addAll(Words.HOURS.values());
    var rows = Stream.of(Stream.of(report.whole()), report.fields().stream(), report.below().stream())
        .flatMap(all -> all)
        .map(ReportTables::row)
        .toList();
    return new Table("Angka", title(report), headings, rows);
  }

  private static List<Object> row(Indicator one) {
    List<Object> row = new ArrayList<>(List.of(
        one.area(), one.name(), Words.of(one.level()), one.period(), one.slice().equals("ALL") ? "semua" : one.slice()));
    JsonNode counts = EventJson.MAPPER.valueToTree(one.counts());
    Words.COUNTS.keySet().forEach(count -> row.add(counts.get(count).longValue()));
    JsonNode hours = EventJson.MAPPER.valueToTree(one.hours());
    Words.HOURS.keySet().forEach(member -> row.add(decimal(hours.get(member))));
    return row;
  }

  private static BigDecimal decimal(JsonNode hours) {
    return hours == null || hours.isNull() ? null : hours.decimalValue().setScale(2, RoundingMode.HALF_UP);
  }

  /** The cases behind what was reported; of a restricted one only that it is there. */
  Table cases(Report report) {
    return new Table("Kasus", title(report), CASES, report.cases().stream().map(this::row).toList());
  }

  private List<Object> row(CaseItem one) {
    List<Object> row = new ArrayList<>();
    if (one.restricted()) {
      row.add("dirahasiakan");
      while (row.size() < CASES.size()) {
        row.add(null);
      }
      return row;
    }
    row.add(one.number());
    row.add(one.area());
    row.add(one.name());
    row.add(one.posyandu());
    row.add(day(one));
    row.add(one.fields().stream().map(Enum::name).collect(joining(", ")));
    row.add(one.categories().stream().map(this::category).collect(joining("; ")));
    row.add(one.urgency() == null ? null : Words.of(one.urgency().name()));
    row.add(Words.of(one.status().name()));
    row.add(one.opds().stream().map(opd -> opd.name() + ": " + Words.of(opd.status().name())).collect(joining("; ")));
    row.add(one.opds().stream().filter(CaseItem.OfOpd::overdue).map(CaseItem.OfOpd::name).collect(joining("; ")));
    return row;
  }

  private String day(CaseItem one) {
    return cities.get().city(one.area()).map(city -> DAY.format(one.receivedAt().atZone(city.zone()))).orElse(null);
  }

  private String category(String code) {
    return cities.get().catalogue().category(code).map(Category::name).orElse(code);
  }

  private static String title(Report report) {
    return "Laporan %s %s, %s%s".formatted(
        Words.of(report.level()), report.name(), report.period(), report.preliminary() ? " (sementara)" : "");
  }
}
