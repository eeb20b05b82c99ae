package id.posyandu.referral.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.kit.browser.Browser;
import id.posyandu.referral.kit.browser.Languages;
import id.posyandu.referral.kit.browser.Paper;
import id.posyandu.referral.local.TestServers;
import id.posyandu.referral.reporting.cases.Histories;
import id.posyandu.referral.reporting.cases.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** The page that a mayor opens, in a real browser, on numbers that came by Kafka. */
class DashboardTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int YEAR = Years.another();
  private static final String MIJI = "35.76.03.1002";
  private static final String KOTA = "area=35.76&period=" + YEAR + "-06";

  @TempDir private static Path dir;
  private static Topic topic;
  private static Running service;
  private static String home;

  @BeforeAll
  static void start() throws Exception {
    topic = new Topic(TestServers.get().kafka());
    service = Running.on(topic.kafka(), dir);
    home = "http://127.0.0.1:" + ((WebServerApplicationContext) service.context()).getWebServer().getPort() + "/?";
    await().atMost(SOON).until(() -> service.get("/actuator/health/readiness").statusCode() == 200);
    topic.tell(new Histories(new Random(7), YEAR).cases(300));
    await().atMost(SOON).until(() -> service.indicator("ID|" + YEAR + "|ALL").counts().reported() == 300);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void both_languages_have_every_text() {
    Languages.agree("reporting-service");
  }

  @Test
  void it_shows_the_numbers_that_rest_gives_and_leads_from_each_to_its_area() throws Exception {
    Indicator city = service.indicator("35.76|" + YEAR + "-06|ALL");
    try (Browser browser = Browser.desktop().light()) {
      browser.open(home + KOTA).reads("Kota Mojokerto, Juni " + YEAR);
      assertThat(browser.sees("#g-reported").getText()).isEqualTo(String.valueOf(city.counts().reported()));
      assertThat(browser.sees("#g-overdue").getText()).isEqualTo(String.valueOf(city.counts().overdue()));
      browser.until("draws its charts", () -> browser.script("return !!Chart.getChart(document.querySelector('canvas'))"));
      browser.screenshot("dashboard-desktop");
      Paper paper = browser.dark().printed("dashboard");
      assertThat(paper.isWrittenOn()).isTrue();
      assertThat(paper.pages()).isBetween(2, 3);
      browser.light();

      browser.click("a[href*='area=35.76.03&']").reads("Kranggan, Juni").click("a[href*='area=" + MIJI + "&']").reads("Miji, Juni");
      assertThat(browser.address()).contains("area=" + MIJI).contains("period=" + YEAR + "-06");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void a_new_number_arrives_by_itself_and_the_cursor_stays() throws Exception {
    String period = YEAR + "-08";
    try (Browser browser = Browser.desktop()) {
      browser.open(home + "area=" + MIJI + "&period=" + period).reads("Miji, Agustus");
      assertThat(browser.sees("#g-reported").getText()).isEqualTo("0");
      browser.sees("select[name=slice]").sendKeys("");
      topic.tell(new Story(UUID.randomUUID(), MIJI, MIJI + ".001", Instant.parse(YEAR + "-08-10T01:00:00Z")).reported().said());

      browser.until("counts it", () -> browser.sees("#g-reported").getText().equals("1") ? browser : null);
      assertThat(browser.focused().getAttribute("name")).isEqualTo("slice");

      browser.script("performance.clearResourceTimings()");
      long began = System.nanoTime();
      for (int n = 1; n <= 40; n++) {
        topic.tell(new Story(UUID.randomUUID(), MIJI, MIJI + ".001", Instant.parse(YEAR + "-08-10T01:00:00Z")).reported().said());
        long so = n + 1;
        await().atMost(SOON).until(() -> service.indicator(MIJI + "|" + period + "|ALL").counts().reported() >= so);
      }
      browser.until("counts all of a storm", () -> browser.sees("#g-reported").getText().equals("41") ? browser : null);
      Object looks = browser.script("return performance.getEntriesByName(location.href, 'resource').length");
      long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
      assertThat((Long) looks).as("looks in %d s", seconds).isBetween(1L, 2 + seconds / 3);
      assertThat(browser.focused().getAttribute("name")).isEqualTo("slice");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void it_is_for_everybody_at_every_width_in_both_languages_and_schemes(String language) {
    try (Browser phone = Browser.phone().light()) {
      for (String look : new String[] {KOTA, "period=" + YEAR + "-Q2", "area=" + MIJI + "&period=" + YEAR}) {
        phone.light().open(home + look + "&lang=" + language).isForEverybody();
        phone.fitsTheWidth();
        phone.hasRoomForThumbs();
        phone.dark().isForEverybody();
      }
      phone.open(home + KOTA + "&lang=" + language);
      phone.screenshot("dashboard-phone-dark-" + language);
      assertThat(phone.weight()).isLessThan(150_000);
    }
  }

  @Test
  void behind_a_number_stand_its_cases() throws Exception {
    long overdue = service.indicator("35.76|" + YEAR + "-06|ALL").counts().overdue();
    try (Browser browser = Browser.desktop().light()) {
      browser.open(home + KOTA).click("a[href*='count=overdue']").reads("Rujukan yang terlambat").reads("TERLAMBAT");
      assertThat(browser.text()).doesNotContain("Tidak ada kasusnya");
      assertThat((long) browser.all(".due.is-over").size()).isEqualTo(overdue);
      browser.screenshot("cases-desktop");
      browser.dark().printed("cases");
      browser.light();
      browser.isForEverybody();
      browser.dark().open(browser.address() + "&lang=en").isForEverybody();
    }
    try (Browser phone = Browser.phone().light()) {
      phone.open(home.replace("/?", "/cases?") + KOTA + "&count=joint").fitsTheWidth();
      phone.hasRoomForThumbs();
      phone.screenshot("cases-phone");
      phone.open(home.replace("/?", "/cases?") + "count=happy").reads("Permintaan tidak terbaca");
    }
  }

  @Test
  void a_report_that_is_handed_in_stays_and_says_what_changed_since() throws Exception {
    String period = "2026-02";
    String area = "35.76.02.1003";
    topic.tell(new Story(UUID.randomUUID(), area, null, Instant.parse("2026-02-10T01:00:00Z")).reported().said());
    await().atMost(SOON).until(() -> service.get("/api/v1/reports/" + area + "/" + period).body().contains("\"inStep\":true")
        && service.indicator(area + "|" + period + "|ALL").counts().reported() == 1);
    try (Browser browser = Browser.desktop().light()) {
      browser.open(home.replace("/?", "/reports?") + "area=" + area + "&period=" + period).reads("Februari 2026");
      browser.type("input[name=by]", "0812345678901").click("main form.card button").reads("tanpa NIK atau nomor telepon");
      browser.sees("input[name=by]").clear();
      browser.type("input[name=by]", "Lurah").click("main form.card button").reads("Diserahkan, revisi 1").reads("Tidak ada yang berubah");
      browser.isForEverybody();

      topic.tell(new Story(UUID.randomUUID(), area, null, Instant.parse("2026-02-11T01:00:00Z")).reported().said());
      browser.until("says what changed", () -> {
        browser.reload();
        return browser.text().contains("Temuan dilaporkan") ? browser : null;
      });
      browser.screenshot("report-desktop");
      assertThat(browser.dark().printed("report").pages()).isEqualTo(1);
    }
    try (Browser phone = Browser.phone().light()) {
      phone.open(home.replace("/?", "/reports?") + KOTA.replace(String.valueOf(YEAR), "2026")).fitsTheWidth();
      phone.hasRoomForThumbs();
      phone.isForEverybody();
      phone.open(home.replace("/?", "/reports?") + "area=ID").reads("Permintaan tidak terbaca");
    }
  }

  @Test
  void spm_achievement_says_what_is_missing_to_all_of_it() throws Exception {
    service.put("/api/v1/spm/realisations", """
        {"area":"35.76","year":2026,"quarter":3,"service":"KES-BUMIL","mustServe":1200,"served":1140,
         "quality":{"needed":120,"fulfilled":84},"by":"dinkes","problem":"<b>kurang</b> bidan"}""");
    String page = home.replace("/?", "/spm?area=35.76&year=2026&quarter=3");
    try (Browser browser = Browser.desktop().light()) {
      browser.open(page).reads("Capaian SPM, Kota Mojokerto").reads("1.140").reads("60").reads("90 %").reads("<b>kurang</b> bidan");
      browser.screenshot("spm-desktop");
      browser.isForEverybody();
      browser.dark().open(page + "&lang=en").isForEverybody();
      browser.printed("spm");
    }
    try (Browser phone = Browser.phone().light()) {
      phone.open(page).fitsTheWidth();
      phone.hasRoomForThumbs();
      phone.screenshot("spm-phone");
      phone.isForEverybody();
    }
  }

  @Test
  void it_can_be_read_without_a_script() {
    try (Browser browser = Browser.phone().withoutScript()) {
      browser.open(home + KOTA).reads("Kota Mojokerto, Juni").reads("Enam bidang").reads("Dinas mana yang lambat?");
    }
  }

  @Test
  void what_can_not_be_shown_is_said_in_plain_words() {
    try (Browser browser = Browser.phone()) {
      browser.open(home + "area=99.99").reads("Tidak ada di sini");
      browser.open(home + "period=2026-13").reads("Permintaan tidak terbaca");
      browser.open(home + "slice=KEUANGAN").reads("Permintaan tidak terbaca");
    }
  }

  @Test
  void a_slow_line_is_enough() {
    try (Browser browser = Browser.phone().slow3g()) {
      browser.open(home + KOTA).reads("Kota Mojokerto");
      System.out.printf("dashboard on slow 3G: largest paint %d ms, %d bytes%n", browser.largestPaint(), browser.weight());
    }
  }
}
