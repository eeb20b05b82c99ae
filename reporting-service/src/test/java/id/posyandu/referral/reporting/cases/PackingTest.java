package id.posyandu.referral.reporting.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PackingTest {

  @Property(tries = 100)
  void a_case_comes_back_as_it_was_wherever_it_stands(@ForAll Random random) {
    var cases = new HashMap<UUID, CaseView>();
    var histories = new Histories(random, 2026);
    for (var said : histories.delivered(histories.cases(5))) {
      var one = cases
          .computeIfAbsent(said.event().finding(), fresh -> CaseView.beginningWith(said.event()))
          .after(said.event(), new Latest(said.time(), said.trace()));
      cases.put(said.event().finding(), one);

      assertThat(CasePacking.caseView(CasePacking.packed(one))).isEqualTo(one);
    }
  }

  @Property(tries = 100)
  void a_sheet_comes_back_as_it_was_and_so_does_what_is_taken_from_it(@ForAll Random random) {
    var histories = new Histories(random, 2026);
    var sums = new Sums();
    histories.cases(10).forEach(sums::hear);
    sums.sheets().forEach((leaf, sheet) -> {
      var declaring = sheet.plus(Sheet.declaring(EnumSet.of(SpmField.SOSIAL), new Latest(Instant.EPOCH, null)));

      assertThat(SheetPacking.sheet(SheetPacking.packed(sheet))).isEqualTo(sheet);
      assertThat(SheetPacking.sheet(SheetPacking.packed(declaring))).isEqualTo(declaring);
      assertThat(Leaf.parse(leaf.toString())).isEqualTo(leaf);
      assertThat(Plot.parse(leaf.plot().toString())).isEqualTo(leaf.plot());
    });
  }

  /** Values lie in stores by their place. Another place is another shape: then the application id needs another number. */
  @Test
  void the_places_of_values_are_those_that_lie_in_stores() {
    assertThat(FollowUpStatus.values()).extracting(Enum::name).containsExactly("ASSIGNED", "ACCEPTED", "NEEDS_INFO",
        "IN_PROGRESS", "SCHEDULED", "RESOLVED", "CLOSED", "RETURNED", "WITHDRAWN", "UNKNOWN");
    assertThat(Outcome.values()).extracting(Enum::name)
        .containsExactly("HELPED", "NOT_ELIGIBLE", "NOT_FOUND", "DECLINED", "DUPLICATE", "UNKNOWN");
    assertThat(Urgency.values()).extracting(Enum::name).containsExactly("NORMAL", "URGENT", "EMERGENCY", "UNKNOWN");
    assertThat(SpmField.values()).extracting(Enum::name).containsExactly("KESEHATAN", "PENDIDIKAN", "PEKERJAAN_UMUM",
        "PERUMAHAN_RAKYAT", "TRANTIBUMLINMAS", "SOSIAL", "UNKNOWN");
    assertThat(Count.values()).extracting(Enum::name).startsWith("REPORTED", "UNDECIDED", "IN_TRIAGE", "ROUTED",
        "DISMISSED", "IN_REVIEW", "JOINT", "JOINT_CLOSED", "ASSIGNED", "OPEN", "CLOSED", "RETURNED", "WITHDRAWN",
        "RESPONDED", "RESPONDED_IN_TIME", "RESOLVED", "FINISHED_IN_TIME", "REOPENED", "OVERDUE", "SILENT", "CONFIRMED",
        "VERIFIED", "REFUTED", "HELPED", "NOT_HELPED", "REPORTING_POSYANDU", "SIX_FIELD_POSYANDU");
  }

  @Test
  void a_trace_that_is_none_of_ours_is_kept_as_it_is() {
    for (var trace : new String[] {null, "", "00-zz-1-01", "01-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01", "ü"}) {
      var latest = new Latest(Instant.parse("2026-11-20T01:32:10.482000001Z"), trace);

      assertThat(new PackedReader(new PackedWriter().latest(latest).bytes()).latest()).isEqualTo(latest);
    }
  }
}
