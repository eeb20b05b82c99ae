package id.posyandu.referral.intake;

import static id.posyandu.referral.events.FollowUpStatus.CLOSED;
import static id.posyandu.referral.events.FollowUpStatus.NEEDS_INFO;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.intake.casefile.Cases.DINSOS;
import static id.posyandu.referral.intake.casefile.Cases.DISDIK;
import static id.posyandu.referral.intake.casefile.Cases.dinsos;
import static id.posyandu.referral.intake.casefile.Cases.disdik;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.intake.casefile.Cases;
import id.posyandu.referral.kit.browser.Browser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One report as the cadre reads it, and what she says there. */
class CasePageTest {
  private static final String HOSTILE = "<img src=x onerror='document.title=1'> anaknya tidak sekolah";

  private final RunningIntake intake = RunningIntake.shared();
  private final Object finding = intake.accepted(FindingsText.saying(HOSTILE)).get("id");
  private final Cases told = Cases.about(UUID.fromString(finding.toString()));
  private final String address = intake.address() + "/findings/" + finding;

  @Test
  void one_tap_confirms_and_one_tap_disputes_and_a_question_is_answered_where_it_is_asked() {
    intake.heard(
        finding, "IN_PROGRESS", told.routed(1, dinsos(), disdik()), told.moved(DINSOS, 1, RESOLVED),
        told.moved(DISDIK, 1, NEEDS_INFO));
    try (Browser phone = Browser.phone()) {
      phone.open(address).reads("Yang diminta dari Ibu/Bapak").reads("sudah dikunjungi").reads("<img src=x onerror=");
      phone.type("#ADDED-" + DISDIK, "Kelas 3").click("#case form:has(#ADDED-" + DISDIK + ") button");
      phone.reads("tambahannya sudah diteruskan").readsNoLonger("Kirim jawaban");
      phone.click(".ask .tap button").reads("jawaban Ibu/Bapak sudah diteruskan").readsNoLonger("Yang diminta");

      assertThat(happenings("ADDED")).singleElement().satisfies(one ->
          assertThat(one).containsEntry("referral", DISDIK.toString()).containsEntry("note", "Kelas 3"));
      assertThat(happenings("CONFIRMED")).hasSize(1);
      assertThat(phone.has("main img")).isFalse();
    }
  }

  @Test
  void a_dispute_needs_a_note_and_a_stale_one_is_explained() {
    intake.heard(finding, "RESOLVED", told.routed(1, dinsos()), told.moved(DINSOS, 1, RESOLVED));
    try (Browser phone = Browser.phone(); Browser other = Browser.phone()) {
      other.open(address).reads("Belum ada yang datang");
      phone.open(address).click(".ask summary").click("details form button").reads("Tulis dulu keterangannya");
      phone.type("#DISPUTED-" + DINSOS, "Baru dijanjikan").click("details form button").reads("sudah memberi tahu");
      assertThat(happenings("DISPUTED")).singleElement().satisfies(one ->
          assertThat(one).containsEntry("note", "Baru dijanjikan"));

      other.click(".ask .tap button.secondary").reads("Keadaannya sudah berubah");
      assertThat(happenings("DISPUTED")).hasSize(1);
    }
  }

  @Test
  void what_was_closed_in_her_silence_can_still_be_disputed_in_one_tap() {
    Map<String, Object> file = intake.heard(
        finding, "CLOSED", told.routed(1, dinsos()), told.moved(DINSOS, 1, RESOLVED), told.moved(DINSOS, 2, CLOSED, false));
    assertThat(file).containsEntry("status", "CLOSED");
    try (Browser phone = Browser.phone()) {
      phone.open(address).click(".ask .tap button").reads("sudah memberi tahu");
      assertThat(happenings("DISPUTED")).singleElement().satisfies(one ->
          assertThat(one).containsEntry("note", "Belum ada yang datang"));
    }
  }

  @Test
  void news_comes_by_itself_and_takes_nothing_from_under_her() {
    intake.heard(finding, "ROUTED", told.routed(1, dinsos()));
    try (Browser phone = Browser.phone()) {
      phone.open(address).type("#ADDED-null", "Sedang saya tulis");
      intake.heard(finding, "RESOLVED", told.moved(DINSOS, 1, RESOLVED));
      phone.reads("menyatakan sudah selesai");
      assertThat(phone.sees("#ADDED-null").getAttribute("value")).isEqualTo("Sedang saya tulis");
    }
  }

  @Test
  void all_of_it_works_without_a_script_and_so_does_a_report() {
    try (Browser phone = Browser.phone().withoutScript()) {
      phone.open(intake.address() + "/").click("a[href='/?city=35.76']").reads("Tanpa JavaScript");
      phone.click("#report [type=submit]").reads("Pilih satu kelurahan").reads("sedikitnya 3 huruf");
      phone.type("#text", "Tanpa skrip").type("#area", "Miji").click("#report [type=submit]");
      phone.reads("Terima kasih, laporan sudah kami terima").reads("sedang dibaca");
      phone.type("#ADDED-null", "Tambahan").click(".card form button").reads("tambahannya sudah diteruskan");
      phone.click("details.withdraw summary").click("details.withdraw button").reads("Permintaan menarik laporan");
      phone.open(intake.address() + "/");
      assertThat(phone.sees("#area").getAttribute("value")).isEqualTo(Cases.MIJI);
    }
  }

  @Test
  void a_report_that_is_not_there_is_said_in_plain_words() {
    try (Browser phone = Browser.phone()) {
      phone.open(intake.address() + "/findings/" + UUID.randomUUID()).reads("Tidak ada di sini");
      phone.open(intake.address() + "/findings/x").reads("Permintaan tidak terbaca");
      phone.open(intake.address() + "/mine?id=" + String.join("&id=", java.util.Collections.nCopies(21, UUID.randomUUID().toString())))
          .reads("Permintaan tidak terbaca");
    }
  }

  private List<Map<String, Object>> happenings(String event) {
    return RunningIntake.happenings(intake.file(finding), event);
  }
}
