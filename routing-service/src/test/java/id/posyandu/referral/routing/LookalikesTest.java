package id.posyandu.referral.routing;

import static id.posyandu.referral.routing.Findings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.LikelyDuplicate;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.TestServers;
import id.posyandu.referral.routing.reading.Decision;
import id.posyandu.referral.routing.reading.Reading;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class LookalikesTest {
  /** Nobody else's in these tests. */
  private static final String KAUMAN = "35.76.01.1004";
  private static final String MENTIKAN = "35.76.01.1003";

  private static Wiretap wire;

  @BeforeAll
  static void start() {
    Routing.shared();
    wire = new Wiretap(TestServers.get().kafka());
  }

  @AfterAll
  static void hangUp() {
    wire.close();
  }

  @Test
  void a_follow_up_is_routed_on_its_own_and_names_what_it_follows() {
    var earlier = clogged(KAUMAN, "Got depan rumah bu Siti RT 3 mampet, air meluap ke jalan");
    routed(earlier);
    var later = clogged(KAUMAN, "got mampet lagi yg kmrn");

    var routed = routed(later);

    assertThat(routed.referrals()).hasSize(1);
    assertThat(routed.likelyDuplicates()).singleElement().satisfies(likely -> {
      assertThat(likely.finding()).isEqualTo(earlier.finding());
      assertThat(likely.number()).isEqualTo(earlier.number());
      assertThat(likely.score()).isBetween(0.5, 1.0);
    });
  }

  @Test
  void the_triage_item_names_them_too() {
    var earlier = clogged(KAUMAN, "Selokan gang Melati mampet");
    routed(earlier);
    var later = finding(KAUMAN, "Selokan gang Melati mampet", Urgency.EMERGENCY, "PU-N-DRAINASE");
    wire.say(Topics.FINDINGS, later);

    var asked = wire.awaitOne(later.finding(), FindingTriaged.class);

    assertThat(asked.likelyDuplicates()).extracting(LikelyDuplicate::finding).contains(earlier.finding());
    Routing.shared().http().get().uri("/api/v1/triage?finding=" + later.finding()).exchange().expectStatus().isOk()
        .expectBody()
        .jsonPath("$.items[0].likelyDuplicates[0].number").isNotEmpty()
        .jsonPath("$.items[0].likelyDuplicates[0].score").isNumber();
  }

  @Test
  void another_kelurahan_and_another_category_are_another_matter() {
    routed(clogged(MENTIKAN, "Talang air di gang Kenanga tersumbat"));
    routed(finding(KAUMAN, "Talang air di gang Kenanga tersumbat", null, "PU-N-JALAN"));

    assertThat(routed(clogged(KAUMAN, "Talang air di gang Kenanga tersumbat")).likelyDuplicates()).isEmpty();
  }

  @Test
  void what_a_machine_dismissed_is_no_duplicate_of_anything() {
    var dismissed = finding(MENTIKAN, "Selamat pagi bu, terimakasih, semangat", null);
    wire.say(Topics.FINDINGS, dismissed);
    wire.awaitOne(dismissed.finding(), FindingDismissed.class);

    assertThat(routed(clogged(MENTIKAN, "semangat semangat")).likelyDuplicates()).isEmpty();
  }

  @Test
  void a_store_that_does_not_answer_leaves_routing_without_suggestions() {
    var meters = new SimpleMeterRegistry();
    try (var nobody = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50")) {
      var store = new MongoTemplate(nobody, "routing");
      var lookalikes = new Lookalikes(store, new Neighbours(store), meters);
      var reading = new Reading(Decision.TRIAGE, List.of(), List.of(), Urgency.NORMAL, "rules-7");

      assertThat(lookalikes.of(clogged(KAUMAN, "got mampet"), reading)).isEmpty();
    }
    assertThat(meters.counter("referral.duplicates.unsought").count()).isEqualTo(1);
  }

  private static FindingReported clogged(String area, String text) {
    return finding(area, text, null, "PU-N-DRAINASE");
  }

  private static FindingRouted routed(FindingReported reported) {
    wire.say(Topics.FINDINGS, reported);
    return wire.awaitOne(reported.finding(), FindingRouted.class);
  }
}
