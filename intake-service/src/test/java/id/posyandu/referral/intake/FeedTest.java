package id.posyandu.referral.intake;

import static id.posyandu.referral.intake.FindingsText.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The feed of changes, as somebody follows it who asks again and again. */
class FeedTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private final RunningIntake intake = RunningIntake.shared();
  private final String cadre = "kader-" + UUID.randomUUID();

  @Test
  void shows_each_finding_at_its_newest_change_the_oldest_change_first() {
    Object first = reported();
    Object second = reported();
    Object third = reported();
    intake.post(first, "additions", "{\"text\": \"atapnya juga\"}").expectStatus().isAccepted();

    await().atMost(SOON).untilAsserted(() -> assertThat(ids(page(""))).containsExactly(second, third, first));
  }

  @Test
  void goes_on_from_where_a_reader_was_whenever_she_asks_again() {
    Object first = reported();
    String start = page("").get("next").toString();
    await().atMost(SOON).untilAsserted(() -> assertThat(ids(page("after=" + start))).containsExactly(first));
    String next = page("after=" + start).get("next").toString();

    assertThat(page("after=" + next)).containsEntry("items", List.of()).containsEntry("next", next);

    intake.post(first, "additions", "{\"text\": \"atapnya juga\"}").expectStatus().isAccepted();
    await().atMost(SOON).untilAsserted(() -> assertThat(ids(page("after=" + next))).containsExactly(first));
  }

  @Test
  void shows_nothing_that_is_younger_than_the_delay() {
    reported();
    Feed anHourLater = new Feed(intake.bean(Findings.class), new IntakeSettings("", 1, 1, 0, Duration.ofHours(1), 1));
    var all = new FindingFilter(null, cadre, null, null, null, null, false);

    assertThat(anHourLater.page(all, null, 50).items()).isEmpty();
    assertThat(anHourLater.page(all, null, 50).next()).isNotBlank();
  }

  /** Eight write while one reads on and on: at the end she has seen the newest state of every one. */
  @Test
  void never_skips_a_change_whoever_writes_at_the_same_time() {
    List<Object> findings = IntStream.range(0, 6).mapToObj(i -> reported()).toList();
    ExecutorService phones = Executors.newFixedThreadPool(8);
    List<CompletableFuture<Void>> writing = IntStream.range(0, 120)
        .mapToObj(i -> CompletableFuture.runAsync(
            () -> intake.post(findings.get(i % findings.size()), "additions", "{\"text\": \"ke-" + i + "\"}")
                .expectStatus().isAccepted(), phones))
        .toList();
    Map<Object, Integer> seen = new HashMap<>();
    String next = "";
    while (!writing.stream().allMatch(CompletableFuture::isDone)) {
      next = followed(next, seen);
    }
    CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new)).join();
    phones.shutdown();

    String[] from = {next};
    await().atMost(SOON).untilAsserted(() -> {
      from[0] = followed(from[0], seen);
      assertThat(seen).hasSize(6).allSatisfy((finding, additions) -> assertThat(additions).isEqualTo(20));
    });
  }

  @Test
  void tells_findings_apart_that_changed_in_the_same_millisecond() {
    List<Object> findings = IntStream.range(0, 7).mapToObj(i -> reported()).toList();
    intake.bean(MongoOperations.class).updateMulti(
        query(where("report.cadre").is(cadre)), new Update().set("changed", Instant.parse("2026-11-20T01:30:00Z")),
        Findings.COLLECTION);

    List<Object> listed = new ArrayList<>();
    String next = "";
    for (int page = 0; page < 5; page++) {
      Map<String, Object> two = page("limit=2&after=" + next);
      listed.addAll(ids(two));
      next = two.get("next").toString();
    }

    assertThat(listed).hasSize(7).containsExactlyInAnyOrderElementsOf(findings);
  }

  @Test
  void has_what_was_stored_before_there_was_a_feed() {
    Object old = reported();
    MongoOperations mongo = intake.bean(MongoOperations.class);
    mongo.updateMulti(query(where("report.cadre").is(cadre)), new Update().unset("changed"), Findings.COLLECTION);
    assertThat(ids(page(""))).isEmpty();

    FindingIndexes.make(mongo); // as at the next start

    await().atMost(SOON).untilAsserted(() -> assertThat(ids(page(""))).containsExactly(old));
  }

  @Test
  void can_be_followed_for_one_area() {
    Object finding = reported();

    await().atMost(SOON).untilAsserted(() -> assertThat(ids(page("area=35.76.03"))).containsExactly(finding));
    assertThat(ids(page("area=61.72"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sort=newest", "sort=changed&after=!!", "sort=changed&after=YWJj", "sort=changed&limit=0", "verify=done"})
  void refuses_what_it_cannot_read(String query) {
    answer(query).expectStatus().isBadRequest().expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void knows_a_cursor_of_the_other_list_from_its_own() {
    Object next = page("").get("next");
    answer("after=" + next).expectStatus().isBadRequest();
    reported();
    reported();
    Object newest = RunningIntake.file(answer("cadre=" + cadre + "&limit=1")).get("next");
    answer("sort=changed&after=" + newest).expectStatus().isBadRequest();
  }

  /** Reads to the end of what there is; @return where to go on. */
  private String followed(String from, Map<Object, Integer> seen) {
    String next = from;
    Map<String, Object> page;
    do {
      page = page("limit=4&after=" + next);
      next = page.get("next").toString();
      RunningIntake.items(page).forEach(file -> seen.put(file.get("id"), RunningIntake.list(file, "additions").size()));
      assertThat(new HashSet<>(ids(page))).hasSameSizeAs(ids(page));
    } while (!RunningIntake.items(page).isEmpty());
    return next;
  }

  private Object reported() {
    return intake.accepted(with("\"cadre\": \"" + cadre + "\"")).get("id");
  }

  private Map<String, Object> page(String query) {
    return RunningIntake.file(answer("sort=changed&cadre=" + cadre + "&" + query).expectStatus().isOk());
  }

  private RestTestClient.ResponseSpec answer(String query) {
    return intake.rest.get().uri(URI.create(intake.address() + "/api/v1/findings?" + query)).exchange();
  }

  private static List<Object> ids(Map<String, Object> page) {
    return RunningIntake.items(page).stream().map(file -> file.get("id")).toList();
  }
}
