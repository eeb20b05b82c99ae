package id.posyandu.referral.reporting.realisation;

import id.posyandu.referral.reporting.realisation.SpmView.Average;
import id.posyandu.referral.reporting.realisation.SpmView.FieldView;
import id.posyandu.referral.reporting.realisation.SpmView.ServiceView;
import id.posyandu.referral.reporting.spm.Score.Standing;
import id.posyandu.referral.reporting.spm.Statement.Stage;
import id.posyandu.referral.reporting.tables.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A city's achievement as people of a department key it into the e-SPM, which has no interface for machines: A penerima,
 * B mutu, C anggaran, one service a row, then the means. Headings are Indonesian, as there. An empty cell is not known;
 * a service with nobody to serve says nihil.
 */
final class ExportTable {
  private static final List<String> HEADINGS = List.of(
      "No",
      "Bidang",
      "Kode",
      "Jenis pelayanan dasar",
      "Penerima",
      "A. Jumlah yang harus dilayani",
      "A. Jumlah yang terlayani",
      "A. Capaian penerima (%)",
      "B. Kebutuhan mutu minimal",
      "B. Mutu terpenuhi",
      "B. Capaian mutu (%)",
      "C. Alokasi anggaran (Rp)",
      "C. Realisasi anggaran (Rp)",
      "Indeks pencapaian (0,8 A + 0,2 B)",
      "Kategori",
      "Permasalahan",
      "Rencana aksi",
      "Status",
      "Revisi");

  private ExportTable() {}

  static Table of(SpmView view) {
    List<List<Object>> rows = new ArrayList<>();
    for (FieldView field : view.fields()) {
      for (ServiceView service : field.services()) {
        rows.add(row(rows.size() + 1, field, service));
      }
    }
    view.fields().forEach(field -> rows.add(mean("Rata-rata bidang", field.field().name(), field.mean())));
    rows.add(mean("Rata-rata enam bidang", view.name(), view.city()));
    String title = "SPM %s Triwulan %d Tahun %d".formatted(view.name(), view.quarter(), view.year());
    return new Table("SPM", title, HEADINGS, rows);
  }

  private static List<Object> row(int number, FieldView field, ServiceView service) {
    var budget = service.budget();
    return cells(
        (long) number,
        field.field().name(),
        service.service(),
        service.name(),
        service.recipients(),
        service.mustServe(),
        service.served(),
        service.a(),
        service.quality().needed(),
        service.quality().fulfilled(),
        service.b(),
        budget == null ? null : budget.allocated(),
        budget == null ? null : budget.realised(),
        service.standing() == Standing.NIHIL && service.index() == null ? "nihil" : service.index(),
        service.standing() == Standing.NIHIL ? "nihil" : service.category(),
        service.problem(),
        service.plan(),
        status(service.status()),
        service.revision() == null ? null : service.revision().longValue());
  }

  private static List<Object> mean(String what, String of, Average mean) {
    List<Object> row = new ArrayList<>(Arrays.asList(new Object[HEADINGS.size()]));
    row.set(1, of);
    row.set(3, what);
    row.set(13, mean.index());
    row.set(14, mean.category());
    return row;
  }

  private static String status(Stage stage) {
    if (stage == null) {
      return "belum diisi";
    }
    return stage == Stage.FINAL ? "final" : "draf";
  }

  /** {@code List.of} knows no empty cell. */
  private static List<Object> cells(Object... cells) {
    return Stream.of(cells).collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
  }
}
