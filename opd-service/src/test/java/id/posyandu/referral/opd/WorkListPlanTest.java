package id.posyandu.referral.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoCollection;
import id.posyandu.referral.opd.WorkSheet.Count;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** What a page costs the store: a stretch of an index as long as the page, and no sort. */
class WorkListPlanTest {
  private static final String DINAS = "1571-bpbd";
  private static final int REFERRALS = 4_500;
  private static final int PAGE = 50;
  private static final Instant HOUR = Instant.now().truncatedTo(ChronoUnit.HOURS);
  private static boolean filled;

  private final RunningOpd opd = RunningOpd.shared();
  private final Officer officer = opd.officer();
  private final MongoTemplate mongo = opd.bean(MongoTemplate.class);

  /** Many are due at the same hour, as limits at the end of a working day make them. */
  @BeforeEach
  void some_thousand_referrals_of_one_department() {
    if (!filled) {
      UUID id = opd.assigned(Assignment.fallenPoor().with(it -> it.department(DINAS, "Bidang 0", false))).id();
      MongoCollection<Document> store = mongo.getCollection(Referrals.COLLECTION);
      Document model = store.find(new Document("_id", id)).first();
      List<Document> all = new ArrayList<>();
      for (int n = 1; n < REFERRALS; n++) {
        all.add(like(model, n));
      }
      store.insertMany(all);
      filled = true;
    }
  }

  @AfterEach
  void look_no_longer() {
    profile(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "&unit=Bidang+3", "&status=ASSIGNED", "&status=ASSIGNED,CLOSED", "&field=SOSIAL", "&category=SOS-N-MISKIN",
    "&area=35.76.03", "&area=35.76", "&urgency=EMERGENCY", "&overdue=true", "&overdue=false", "&assignee=petugas-7",
    "&assignee=none", "&overdue=false&unit=Bidang+3"
  })
  void reads_no_more_than_it_shows_on_the_first_page_and_on_later_ones(String filter) {
    assumeTrue(profile(2), "only a real MongoDB says what it did");
    String next = "";
    int pages = 0;
    for (; next != null && pages < 4; pages++) {
      JsonNode page = officer.lists("opd=" + DINAS + filter + "&limit=" + PAGE + next).body();
      Document did = lastFind();
      assertThat(page.path("items").size()).as(filter + next).isPositive();
      assertThat(did.getString("planSummary")).contains("IXSCAN").doesNotContain("COLLSCAN");
      assertThat(did.containsKey("hasSortStage")).as("sorted: %s", did.toJson()).isFalse();
      assertThat(did.getInteger("docsExamined")).as(did.getString("planSummary")).isLessThanOrEqualTo(PAGE + 20);
      next = page.path("next").isNull() ? null : "&after=" + page.path("next").asString();
    }
    assertThat(pages).isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "&unit=Bidang+3", "&status=ASSIGNED", "&field=SOSIAL", "&category=SOS-N-MISKIN", "&area=35.76.03",
    "&urgency=EMERGENCY", "&overdue=true", "&assignee=petugas-7", "&assignee=none"
  })
  void counts_every_status_without_reading_a_referral(String filter) {
    assumeTrue(profile(2), "only a real MongoDB says what it did");

    int statuses = officer.lists("opd=" + DINAS + filter + "&limit=1").body().path("counts").size();

    List<Integer> read = counts(statuses).stream().map(did -> did.getInteger("docsExamined")).toList();
    assertThat(read).hasSize(statuses).containsOnly(0);
  }

  @Test
  void counts_what_is_late_hers_and_nobodys_without_reading_a_referral_or_not_at_all() {
    assumeTrue(profile(2), "only a real MongoDB says what it did");

    assertThat(narrowing(null)).extracting(Count::many).containsExactly(1_000L, openOf("petugas-7"), 1_000L);
    assertThat(counts(3)).extracting(did -> did.getInteger("docsExamined")).containsOnly(0);
    assertThat(narrowing("Bidang 7")).extracting(Count::many).as("what would have to be read through is not counted")
        .satisfiesExactly(late -> assertThat(late).isPositive(), hers -> assertThat(hers).isPositive(), nobodys -> assertThat(nobodys).isNull());
    assertThat(counts(2)).extracting(did -> did.getInteger("docsExamined")).satisfiesExactly(
        hers -> assertThat(hers).isLessThanOrEqualTo(openOf("petugas-7").intValue()), late -> assertThat(late).isZero());
  }

  private List<Count> narrowing(String unit) {
    Desk desk = new Desk(DINAS, unit, "petugas-7");
    return opd.bean(WorkSheets.class).of(new WorkAddress(Map.of()).at(desk), desk, null, PAGE).narrow();
  }

  private Long openOf(String officerName) {
    JsonNode counts = officer.lists("opd=" + DINAS + "&assignee=" + officerName).body().path("counts");
    return Referrals.openStatuses().stream().mapToLong(status -> counts.path(status.name()).asLong()).sum();
  }

  @Test
  void finds_a_case_by_its_number_without_reading_others() {
    assumeTrue(profile(2), "only a real MongoDB says what it did");

    assertThat(officer.lists("q=tst-01234").body().path("items")).hasSize(1);
    assertThat(lastFind().getInteger("docsExamined")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&overdue=false", "&overdue=true&unit=Bidang+3", "&assignee=none&status=ASSIGNED"})
  void shows_each_once_in_the_order_of_due_whatever_is_due_at_once(String filter) {
    List<Instant> due = new ArrayList<>();
    HashSet<String> ids = new HashSet<>();
    int seen = 0;
    String next = "";
    while (next != null) {
      JsonNode page = officer.lists("opd=" + DINAS + filter + "&limit=40" + next).body();
      for (JsonNode item : page.path("items")) {
        UUID id = UUID.fromString(item.path("id").asString());
        due.add(opd.bean(Referrals.class).find(id).orElseThrow().due());
        ids.add(id.toString());
        seen++;
      }
      next = page.path("next").isNull() || seen > 900 ? null : "&after=" + page.path("next").asString();
    }
    assertThat(due).isSorted();
    assertThat(ids).hasSize(seen);
  }

  @Test
  void counts_each_status_up_to_a_thousand_and_says_so() {
    JsonNode page = officer.lists("opd=" + DINAS + "&limit=1").body();
    assertThat(page.path("countsUpTo").asInt()).isEqualTo(1_000);
    assertThat(page.path("counts").path("ACCEPTED").asInt()).isEqualTo(500);
    assertThat(page.path("counts").path("IN_PROGRESS").asInt()).isEqualTo(1_000);
    assertThat(officer.lists("opd=" + DINAS + "&unit=Bidang+3").body().path("counts").path("IN_PROGRESS").asInt()).isEqualTo(150);
    JsonNode read = officer.lists("opd=" + DINAS + "&unit=Bidang+3&q=slamet").body();
    assertThat(read.path("counts").path("IN_PROGRESS").asInt()).isEqualTo(150);
    assertThat(read.path("countsUpTo").asInt()).isEqualTo(200);
  }

  /** Of nine, three are in progress, and two each are assigned and closed. */
  private static Document like(Document model, int n) {
    Document referral = new Document(model);
    Document assigned = new Document(model.get("assigned", Document.class));
    UUID id = UUID.randomUUID();
    assigned.put("_id", id);
    assigned.put("finding", UUID.randomUUID());
    assigned.put("number", "TST-%05d".formatted(n));
    assigned.put("unit", "Bidang " + n % 10);
    assigned.put("urgency", n % 25 == 0 ? "EMERGENCY" : "NORMAL");
    Document followUp = new Document(model.get("followUp", Document.class));
    followUp.put("status", List.of("ASSIGNED", "ACCEPTED", "IN_PROGRESS", "IN_PROGRESS", "IN_PROGRESS", "NEEDS_INFO",
        "CLOSED", "CLOSED", "ASSIGNED").get(n % 9));
    referral.put("_id", id);
    referral.put("assigned", assigned);
    referral.put("followUp", followUp);
    referral.put("due", Date.from(HOUR.plus(Duration.ofHours(n % 20 - 8))));
    referral.put("nextWatch", Date.from(Instant.now().plus(Duration.ofDays(9_000))));
    if (n % 2 == 1) {
      referral.put("assignee", "petugas-" + n % 20);
    }
    return referral;
  }

  private Document lastFind() {
    return mongo.getCollection("system.profile")
        .find(new Document("op", "query").append("command.find", Referrals.COLLECTION)
            .append("command.projection", new Document("due", 1)))
        .sort(new Document("$natural", -1))
        .first();
  }

  private List<Document> counts(int last) {
    return mongo.getCollection("system.profile")
        .find(new Document("op", "command").append("command.count", Referrals.COLLECTION))
        .sort(new Document("$natural", -1))
        .limit(last)
        .into(new ArrayList<>());
  }

  /** @return whether there is somebody who can tell */
  private boolean profile(int level) {
    try {
      mongo.executeCommand(new Document("profile", level));
      return true;
    } catch (DataAccessException standIn) {
      return false;
    }
  }
}
