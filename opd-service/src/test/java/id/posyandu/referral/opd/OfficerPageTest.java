package id.posyandu.referral.opd;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static id.posyandu.referral.events.FollowUpStatus.IN_PROGRESS;
import static id.posyandu.referral.events.FollowUpStatus.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.kit.browser.Browser;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** An officer's day in her browser: what she does, and what she sees of what others do. */
class OfficerPageTest {
  private final RunningOpd opd = RunningOpd.shared();
  private final Officer rest = opd.officer();
  private final AtHerDesk dewi = new AtHerDesk(rest.address());

  @Test
  void an_officer_sits_down_once_and_is_remembered() {
    Assignment mine = opd.assigned(dewi.referral("Keluarga Pak Slamet"));
    try (Browser browser = Browser.desktop()) {
      browser.open(rest.address() + "/").reads("Di mana Anda bekerja?");
      browser.click("main button").reads("Pilih dinas dan tulis nama pendek Anda");
      browser.click("option[value='" + Assignment.DINSOS + "']").type("input[name=unit]", dewi.unit());
      browser.type("input[name=by]", "Dewi").press(Keys.ENTER);

      browser.reads(mine.event().text());
      assertThat(browser.address()).contains("opd=" + Assignment.DINSOS, "unit=").doesNotContain("Dewi");
      browser.open(rest.address() + "/").reads(mine.event().text()).reads("Dewi");
    }
  }

  @Test
  void the_whole_journey_goes_by_keyboard_alone() {
    Assignment first = dewi.referral("Pak Slamet kena PHK").with(it -> it.number = "MJK-1AAA");
    Assignment second =
        dewi.referral("Bu Warsini sebatang kara").with(it -> {
          it.number = "MJK-2BBB";
          it.respondBy = it.respondBy.plusSeconds(3600);
        });
    opd.assigned(first, second);
    try (Browser browser = dewi.sitsAt(Browser.desktop())) {
      browser.press("j");
      assertThat(browser.focused().getText()).contains("MJK-1AAA");
      browser.press("j");
      assertThat(browser.focused().getText()).contains("MJK-2BBB");
      browser.press(Keys.ENTER).reads("Langkah berikutnya");
      assertThat(browser.focused().getText()).contains("MJK-2BBB");
      browser.press("a").reads("Tersimpan: rujukan ini disanggupi");
      browser.press("m").press("besok kami ke rumahnya").press(Keys.TAB).press(Keys.ENTER).reads("sedang ditindaklanjuti");
      browser.press("w").reads("Hari yang dijanjikan");
      browser.press(digits(LocalDate.now().plusDays(20))).press(Keys.TAB, Keys.TAB); // past the calendar's own button
      browser.press("menunggu anggaran", Keys.TAB, Keys.ENTER);
      browser.reads("Tersimpan: rujukan ini dijadwalkan").reads("Tenggat penyelesaian berhenti");
      browser.press("t").press("Rini", Keys.ENTER).reads("Tersimpan: petugas dicatat").reads("dipegang Rini");
      browser.press("s", Keys.TAB, "bantuan sudah diterima", Keys.TAB, Keys.TAB, Keys.ENTER);
      browser.reads("Tersimpan: dinyatakan selesai");
      browser.press("u");
      assertThat(browser.focused().getText()).contains("MJK-2BBB");
      browser.press("?").reads("Pilih atau batal pilih").press(Keys.ESCAPE);
      browser.press("/").press("slamet", Keys.ENTER).readsNoLonger("Warsini").reads("Pak Slamet");
    }
    assertThat(rest.looksAt(second.id()).text("status")).isEqualTo("RESOLVED");
    assertThat(rest.looksAt(second.id()).text("assignee")).isEqualTo("Rini");
    assertThat(rest.looksAt(second.id()).body().path("history"))
        .extracting(move -> move.path("by").asString() + " " + move.path("to").asString())
        .containsExactly("Dewi ACCEPTED", "Dewi IN_PROGRESS", "Dewi SCHEDULED", "Dewi RESOLVED");
  }

  @Test
  void many_are_accepted_at_once_each_with_its_outcome() {
    Assignment one = dewi.referral("pertama").with(it -> it.number = "MJK-1AAA");
    Assignment other = dewi.referral("kedua").with(it -> it.number = "MJK-2BBB");
    opd.assigned(one, other);
    try (Browser browser = dewi.sitsAt(Browser.desktop()); Browser without = dewi.sitsAt(Browser.phone().withoutScript())) {
      browser.press("j", "x").reads("(1)").press("X").reads("(2)");
      without.all("[name=referral]").forEach(WebElement::click);
      rest.moves(other.id(), RETURNED);
      browser.press("a").reads("1 dari 2 disanggupi").reads("MJK-2BBB tidak diubah: sekarang Bukan kewenangan, oleh petugas-ani");

      without.click(".bulk button").reads("0 dari 2 disanggupi").reads("MJK-1AAA tidak diubah: sekarang Disanggupi, oleh Dewi");
    }
    assertThat(rest.looksAt(one.id()).body().path("history")).hasSize(1);
  }

  @Test
  void two_officers_in_two_browsers_move_and_see_each_other() {
    Assignment shared = opd.assigned(dewi.referral("Rumah roboh"));
    try (Browser dewis = dewi.sitsAt(Browser.desktop()); Browser rinis = dewi.sitsAt("Rini", Browser.desktop())) {
      dewis.press("j", Keys.ENTER).reads("Langkah berikutnya");
      rinis.press("j");
      dewis.press("a").reads("disanggupi");

      rinis.until("sees that it is accepted", () -> rinis.has("#rows .is-accepted") ? true : null);
      assertThat(rinis.focused().getText()).as("where the cursor was").contains(shared.event().number());
      rinis.press(Keys.ENTER).reads("Mulai kerjakan").press("m").press("saya yang berangkat");
      dewis.press("b").press("ternyata milik Perkim", Keys.TAB, Keys.ENTER).reads("dikembalikan ke koordinator");

      rinis.reads("Rujukan ini baru saja berubah").reads("ternyata milik Perkim");
      assertThat(rinis.focused().getAttribute("value")).as("what Rini was typing").isEqualTo("saya yang berangkat");
      rinis.press(" sekarang", Keys.TAB, Keys.ENTER).reads("Langkah ini tidak bisa lagi").reads("Dewi mengubahnya menjadi “Bukan kewenangan”");
      rinis.reads("saya yang berangkat sekarang");
    }
    assertThat(rest.looksAt(shared.id()).body().path("history")).hasSize(2);
  }

  @Test
  void a_new_referral_arrives_by_itself_and_takes_neither_cursor_nor_choice() {
    Assignment late = opd.assigned(dewi.referral("Yang pertama").with(it -> it.number = "MJK-9ZZZ"));
    try (Browser browser = dewi.sitsAt(Browser.desktop())) {
      browser.press("j", "x");
      WebElement ticked = browser.focused();

      opd.assigned(dewi.referral("Yang lebih mendesak").with(it -> it.respondBy = it.respondBy.minusSeconds(7200)));

      browser.reads("Yang lebih mendesak");
      assertThat(browser.all("#rows > li").get(0).getText()).contains("Yang lebih mendesak");
      assertThat(browser.focused()).isEqualTo(ticked);
      assertThat(browser.all("[name=referral]:checked")).singleElement()
          .satisfies(tick -> assertThat(tick.getAttribute("value")).isEqualTo(late.id().toString()));
    }
  }

  @Test
  void a_move_that_came_second_is_explained_and_keeps_what_was_typed() {
    Assignment one = opd.assigned(dewi.referral("Anak tidak sekolah"));
    rest.moves(one.id(), ACCEPTED);
    try (Browser browser = dewi.sitsAt(Browser.phone().withoutScript())) {
      browser.open(rest.address() + "/referrals/" + one.id()).click("#open-RESOLVED").type("details[open] textarea", "seragam sudah dibelikan");
      rest.moves(one.id(), IN_PROGRESS);
      browser.click("details[open] form button");

      browser.reads("Rekan Anda lebih dulu mengubah rujukan ini").reads("petugas-ani mengubahnya menjadi “Ditindaklanjuti”");
      assertThat(browser.sees("details[open] textarea").getAttribute("value")).isEqualTo("seragam sudah dibelikan");
      assertThat(rest.looksAt(one.id()).text("status")).isEqualTo("IN_PROGRESS");
      browser.click("details[open] form button").reads("Tersimpan: dinyatakan selesai");
    }
    assertThat(rest.looksAt(one.id()).text("status")).isEqualTo("RESOLVED");
  }

  @Test
  void what_must_be_said_is_asked_for_beside_its_input() {
    Assignment one = opd.assigned(dewi.referral("Lansia sendirian"));
    rest.moves(one.id(), ACCEPTED);
    try (Browser browser = dewi.sitsAt(Browser.desktop())) {
      browser.open(rest.address() + "/referrals/" + one.id()).press("w").sees("details[open]");
      browser.click("details[open] form button").reads("Pilih hari dari").reads("Tulis catatannya dulu");
      assertThat(browser.focused().getAttribute("name")).isEqualTo("scheduledFor");
      browser.type("details[open] textarea", "x".repeat(1_990) + "\nselesai");
      browser.type("[name=scheduledFor]", digits(LocalDate.now().plusDays(900)));
      browser.click("details[open] form button").reads("Pilih hari dari");
      assertThat(browser.sees("details[open] textarea").getAttribute("value")).endsWith("selesai");
      browser.isForEverybody();
    }
    assertThat(rest.looksAt(one.id()).text("status")).isEqualTo("ACCEPTED");
  }

  @Test
  void everything_goes_without_a_script_and_a_form_sent_twice_is_done_once() {
    Assignment one = opd.assigned(dewi.referral("Got mampet"));
    try (Browser browser = dewi.sitsAt(Browser.phone().withoutScript())) {
      browser.click("#rows a.open").reads("Langkah berikutnya").click("form.quick button").reads("Tersimpan: rujukan ini disanggupi");
      browser.click("#open-NEEDS_INFO").type("details[open] textarea", "RT berapa?").click("details[open] form button");
      browser.reads("Tenggat berhenti: menunggu keterangan kader");
      browser.driver().navigate().back();
      browser.driver().navigate().back();
      browser.click("form.quick button").reads("Langkah berikutnya");
    }
    assertThat(rest.looksAt(one.id()).body().path("history")).extracting(move -> move.path("to").asString())
        .startsWith("ACCEPTED", "NEEDS_INFO");
  }

  @Test
  void a_server_that_is_lost_in_the_middle_of_a_move_loses_nothing_and_does_nothing_twice() {
    Assignment one = opd.assigned(dewi.referral("Jalan rusak"));
    rest.moves(one.id(), ACCEPTED);
    try (Browser browser = dewi.sitsAt(Browser.desktop())) {
      browser.open(rest.address() + "/referrals/" + one.id()).press("m").press("sudah ke lokasi").offline();
      browser.press(Keys.TAB, Keys.ENTER).reads("Tidak ada sambungan");
      browser.online().press(Keys.ENTER).reads("sedang ditindaklanjuti");
    }
    assertThat(rest.looksAt(one.id()).body().path("history")).hasSize(2);
  }

  @Test
  void whom_it_concerns_is_shown_on_demand_and_each_look_is_recorded() {
    StandInIntake intake = StandInIntake.get();
    intake.isGood();
    Assignment one = opd.assigned(dewi.referral("Keluarga miskin"));
    try (Browser browser = dewi.sitsAt(Browser.phone())) {
      browser.open(rest.address() + "/referrals/" + one.id()).reads("Siapa orangnya?");
      await().atMost(RunningOpd.SOON).until(() ->
          rest.post("/api/v1/referrals/" + one.id() + "/person", "{\"by\":\"uji\"}").status() == 200);
      intake.looks().clear();
      assertThat(browser.text()).doesNotContain("Slamet Riyadi");
      browser.click("#whom summary").click("#whom button").reads("Slamet Riyadi").reads("Tercatat: dilihat oleh Dewi");

      assertThat(browser.address()).doesNotContain("Slamet", StandInIntake.NIK);
      assertThat(intake.looks()).singleElement().satisfies(look -> assertThat(look.body().path("by").asString()).isEqualTo("Dewi"));
      assertThat(browser.script("return JSON.stringify(localStorage) + JSON.stringify(sessionStorage)").toString())
          .doesNotContain("Slamet", StandInIntake.NIK);
      intake.answers(404, "{}");
      browser.click("#whom button").reads("tidak mengenal temuan ini");
    } finally {
      intake.isGood();
    }
  }

  @Test
  void two_hundred_on_a_monday_come_page_by_page() {
    opd.assigned(Stream.generate(() -> dewi.referral("Senin pagi")).limit(60).toArray(Assignment[]::new));
    try (Browser browser = dewi.sitsAt(Browser.desktop())) {
      assertThat(browser.all("#rows > li")).hasSize(50);
      assertThat(browser.sees("#counts .small").getText()).as("two hours before the first is due").startsWith("0\nTerlambat\n0\nTugas saya");
      browser.press("n");
      browser.until("sees them all", () -> browser.all("#rows > li").size() == 60 ? true : null);
      assertThat(browser.all("#rows > li").get(50).findElements(By.cssSelector("a")).get(0)).isEqualTo(browser.focused());
    }
    try (Browser browser = dewi.sitsAt(Browser.phone().withoutScript())) {
      browser.click("#pages a");
      assertThat(browser.all("#rows > li")).hasSize(10);
    }
  }

  @Test
  void an_address_with_a_wrong_filter_or_an_unknown_referral_says_what_to_do() {
    try (Browser browser = dewi.sitsAt(Browser.phone())) {
      browser.open(rest.address() + "/?status=NONSENSE").reads("Permintaan tidak terbaca");
      browser.open(rest.address() + "/?after=nonsense").reads("Permintaan tidak terbaca");
      browser.open(rest.address() + "/referrals/" + UUID.randomUUID()).reads("Tidak ada di sini");
      browser.open(rest.address() + "/referrals/x").reads("Permintaan tidak terbaca");
      browser.click("main a").reads("Yang belum selesai");
    }
  }

  /** As they are typed into a date's input of an American browser. */
  private static String digits(LocalDate day) {
    return "%02d%02d%04d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear());
  }
}
