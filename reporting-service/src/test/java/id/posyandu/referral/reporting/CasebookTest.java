package id.posyandu.referral.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.ReferralClock;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.local.TestServers;
import id.posyandu.referral.reporting.casebook.CaseItem;
import id.posyandu.referral.reporting.cases.CaseStatus;
import id.posyandu.referral.reporting.cases.Census;
import id.posyandu.referral.reporting.cases.Count;
import id.posyandu.referral.reporting.cases.Histories;
import id.posyandu.referral.reporting.cases.Said;
import id.posyandu.referral.reporting.cases.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.core.type.TypeReference;

/** Behind any number, its cases: real topics in, HTTP out. */
class CasebookTest {
  private static final String MIJI = "35.76.03.1002";
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir private static Path dir;
  private static Topic topic;
  private static Running service;

  @BeforeAll
  static void start() {
    topic = new Topic(TestServers.get().kafka());
    service = Running.ready(dir);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void behind_every_number_there_is_a_list_that_adds_up_to_it_whatever_is_doubled_and_shuffled() throws Exception {
    int year = Years.another();
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var histories = new Histories(new Random(seed), year);
    var straight = histories.cases(25);
    var expected = new Census(straight).counts();

    topic.tell(histories.delivered(straight));

    await().atMost(SOON).untilAsserted(() -> assertThat(topic.counts(String.valueOf(year))).isEqualTo(expected));
    await().atMost(SOON).untilAsserted(() -> assertThat(addUp("ID|" + year + "|ALL")).isPositive());
    int lists = 0;
    for (var key : expected.keySet()) {
      lists += addUp(key);
    }
    System.out.println("lists that add up to their numbers: " + lists);
  }

  /** Every number of cases of that indicator that is not 0, and one that is. */
  private static int addUp(String key) throws Exception {
    var counts = EventJson.MAPPER.valueToTree(service.indicator(key).counts());
    int lists = 0;
    boolean zero = false;
    for (var count : Count.ofCases()) {
      long number = counts.get(count.member()).longValue();
      if (number != 0 || !zero) {
        zero |= number == 0;
        long listed = list(key, count.member()).stream().mapToInt(CaseItem::counted).sum();
        assertThat(listed).as(key + " " + count.member()).isEqualTo(number);
        lists++;
      }
    }
    return lists;
  }

  @Test
  void a_case_says_where_it_stands_and_who_does_what_about_it() throws Exception {
    int year = Years.another();
    var late = UUID.randomUUID();
    var done = UUID.randomUUID();
    var story = storyIn(year).reported().routed(
        List.of(SpmField.SOSIAL, SpmField.KESEHATAN),
        Story.referral(late, "3576-dinsosp3a", SpmField.SOSIAL),
        Story.referral(done, "3576-dinkesppkb", SpmField.KESEHATAN));
    story.overdue(late, ReferralClock.RESPOND).moved(done, FollowUpStatus.ACCEPTED);
    var last = story.said().get(story.said().size() - 1);
    topic.tell(story.said());

    var one = awaitOne(MIJI + "|" + year + "-06|ALL", "overdue", CaseStatus.IN_PROGRESS);

    assertThat(one.finding()).isEqualTo(last.event().finding());
    assertThat(one.number()).isEqualTo("MJK-7K3Q");
    assertThat(one.area()).isEqualTo(MIJI);
    assertThat(one.name()).isEqualTo("Miji");
    assertThat(one.posyandu()).isEqualTo(MIJI + ".001");
    assertThat(one.receivedAt()).isEqualTo(Instant.parse(year + "-06-10T01:00:00Z"));
    assertThat(one.fields()).containsExactly(SpmField.SOSIAL, SpmField.KESEHATAN);
    assertThat(one.urgency()).isEqualTo(Urgency.NORMAL);
    assertThat(one.counted()).isEqualTo(1);
    assertThat(one.opds()).extracting(CaseItem.OfOpd::code).containsExactly("3576-dinsosp3a", "3576-dinkesppkb");
    assertThat(one.opds()).extracting(CaseItem.OfOpd::overdue).containsExactly(true, false);
    assertThat(one.opds().get(0).name()).contains("Sosial");
    assertThat(one.opds().get(1).status()).isEqualTo(FollowUpStatus.ACCEPTED);
    assertThat(one.opds().get(1).since()).isEqualTo(last.time());
  }

  @Test
  void of_a_restricted_case_a_list_says_no_more_than_that_it_counts() throws Exception {
    int year = Years.another();
    var open = storyIn(year).reported().said();
    var hidden = ofCategories(storyIn(year).reported(), "TTL-N-PPA");
    topic.tell(open);
    topic.tell(hidden);

    await().atMost(SOON).untilAsserted(() -> {
      var all = list(MIJI + "|" + year + "|ALL", "reported");
      assertThat(all).extracting(CaseItem::restricted).containsExactly(false, true);
      assertThat(all.get(1)).isEqualTo(new CaseItem(
          1, true, null, null, null, null, null, null, List.of(), List.of(), null, null, List.of()));
    });
    var text = service.get("/api/v1/cases?area=" + MIJI + "&period=" + year + "&slice=TRANTIBUMLINMAS").body();
    assertThat(text).doesNotContain(hidden.get(0).event().finding().toString(), "TTL-N-PPA", "35.76", "polri");
  }

  @Test
  void no_words_of_the_cadre_are_kept_or_shown() throws Exception {
    int year = Years.another();
    topic.tell(storyIn(year).reported().said());

    await().atMost(SOON).untilAsserted(() ->
        assertThat(service.get("/api/v1/cases?period=" + year).body()).contains("MJK-7K3Q").doesNotContain("putus sekolah"));
    var mongo = service.context().getBean(MongoOperations.class);
    assertThat(mongo.findAll(Document.class, "cases_1"))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.toJson()).doesNotContain("putus sekolah"));
  }

  @Test
  void pages_follow_one_another_newest_first_and_none_is_lost_or_doubled() throws Exception {
    int year = Years.another();
    for (int day = 10; day < 17; day++) {
      topic.tell(new Story(UUID.randomUUID(), MIJI, null, Instant.parse(year + "-06-" + day + "T01:00:00Z")).reported().said());
    }
    await().atMost(SOON).until(() -> list("ID|" + year + "|ALL", "reported").size() == 7);

    var all = new ArrayList<CaseItem>();
    String after = "";
    while (after != null) {
      var page = page("area=ID&period=" + year + "-Q2&limit=3" + after);
      all.addAll(page.items());
      after = page.next() == null ? null : "&after=" + page.next();
    }

    assertThat(all).extracting(one -> one.receivedAt().toString().substring(8, 10))
        .containsExactly("16", "15", "14", "13", "12", "11", "10");
  }

  @Test
  void what_cannot_be_read_is_laid_aside_once_and_stops_neither_the_numbers_nor_the_lists() throws Exception {
    int year = Years.another();
    var good = Wire.record(storyIn(year).reported().said().get(0));
    var bad = new ProducerRecord<>(
        good.topic(), null, good.timestamp(), good.key(), new byte[] {'{'}, good.headers());
    int letters = topic.all("dlq.reporting-service").size();

    topic.send(List.of(bad, good));

    await().atMost(SOON).until(() -> list(MIJI + "|" + year + "-06|ALL", "undecided").size() == 1);
    await().atMost(SOON).until(() -> service.indicator(MIJI + "|" + year + "-06|ALL").counts().reported() == 1);
    assertThat(topic.all("dlq.reporting-service")).hasSize(letters + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "area=35.77, 404",
    "area=35.76&period=2026-13, 400",
    "area=35.76&slice=all, 400",
    "area=35.76&count=OVERDUE, 400",
    "area=35.76&count=reportingPosyandu, 400",
    "area=35.76&limit=0, 400",
    "area=35.76&limit=501, 400",
    "area=35.76&after=%25, 400"
  })
  void what_cannot_be_asked_is_refused(String query, int status) throws Exception {
    var refusal = service.get("/api/v1/cases?" + query);

    assertThat(refusal.statusCode()).isEqualTo(status);
    assertThat(refusal.headers().firstValue("content-type")).hasValue("application/problem+json");
  }

  private static CaseItem awaitOne(String key, String count, CaseStatus status) {
    return await().atMost(SOON).until(() -> list(key, count), items ->
        items.size() == 1 && items.get(0).status() == status && items.get(0).number() != null).get(0);
  }

  private static List<CaseItem> list(String key, String count) throws Exception {
    String[] parts = key.split("\\|");
    return page("area=%s&period=%s&slice=%s&count=%s&limit=500"
        .formatted(parts[0], parts[1], Running.encoded(parts[2]), count)).items();
  }

  private static Page<CaseItem> page(String query) throws Exception {
    return EventJson.MAPPER.readValue(service.get("/api/v1/cases?" + query).body(), new TypeReference<Page<CaseItem>>() {});
  }

  private static Story storyIn(int year) {
    return new Story(UUID.randomUUID(), MIJI, MIJI + ".001", Instant.parse(year + "-06-10T01:00:00Z"));
  }

  /** Decided by these categories. */
  private static List<Said> ofCategories(Story story, String... categories) {
    var all = new ArrayList<>(story.said());
    var first = all.get(0).event();
    var fields = List.of(SpmField.TRANTIBUMLINMAS);
    var referral = new RoutedReferral(UUID.randomUUID(), "3576-polri", "Polri", null, true, true, 1, null, fields,
        List.of(categories), null, null, false);
    all.add(new Said(UUID.randomUUID(), new FindingRouted(first.finding(), first.area(), first.receivedAt(), 1, "rules-1",
        fields, List.of(categories), Urgency.NORMAL, List.of(), MIJI + ".001", List.of(), "rules-1", List.of(referral),
        List.of(), null), all.get(0).time().plusSeconds(60), all.get(0).trace()));
    return all;
  }
}
