package id.posyandu.referral.opd;

import static id.posyandu.referral.events.FollowUpStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The work of a department of its own each, so that tests do not see one another's. */
class WorkListTest {
  private static final Instant NOON = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MILLIS);
  private static final String BOGOR = "3271-dinsos";

  private static Assignment late;
  private static Assignment urgent;
  private static Assignment other;

  private final RunningOpd opd = RunningOpd.shared();
  private final Officer officer = opd.officer();

  @BeforeEach
  void three_referrals_in_bogor() {
    if (late == null) {
      late = inBogor("32.71.01.1001").with(it -> {
        it.respondBy = Instant.now().minus(Duration.ofHours(1));
        it.unit = "Bidang Rehabilitasi";
        it.text = "Lansia (80 th) sebatang kara";
      });
      urgent = inBogor("32.71.01.1002").with(it -> {
        it.urgency = Urgency.EMERGENCY;
        it.respondBy = NOON;
      });
      other = inBogor("32.71.02.1001").with(it -> {
        it.field = SpmField.KESEHATAN;
        it.category = "KES-N-KLB";
        it.respondBy = NOON.plusSeconds(60);
        it.number = "BGR-XY12";
      });
      opd.assigned(other, urgent, late);
    }
  }

  @Test
  void has_what_is_due_first_at_the_top() {
    assertThat(listed("opd=" + BOGOR)).containsExactly(late.id(), urgent.id(), other.id());
    assertThat(listed("opd=" + BOGOR + "&sort=due")).containsExactly(late.id(), urgent.id(), other.id());
  }

  @Test
  void is_found_by_each_of_its_filters() {
    assertThat(listed("opd=" + BOGOR + "&overdue=true")).containsExactly(late.id());
    assertThat(listed("opd=" + BOGOR + "&overdue=false")).containsExactly(urgent.id(), other.id());
    assertThat(listed("opd=" + BOGOR + "&urgency=EMERGENCY")).containsExactly(urgent.id());
    assertThat(listed("opd=" + BOGOR + "&field=KESEHATAN")).containsExactly(other.id());
    assertThat(listed("opd=" + BOGOR + "&category=KES-N-KLB")).containsExactly(other.id());
    assertThat(listed("opd=" + BOGOR + "&unit=Bidang+Rehabilitasi")).containsExactly(late.id());
    assertThat(listed("opd=" + BOGOR + "&q=(80+TH)")).containsExactly(late.id());
    assertThat(listed("opd=" + BOGOR + "&q=xy12")).containsExactly(other.id());
    assertThat(listed("area=32.71.01")).containsExactly(late.id(), urgent.id());
    assertThat(listed("area=32.71.02.1001")).containsExactly(other.id());
    assertThat(listed("area=32.71")).containsExactly(late.id(), urgent.id(), other.id());
    assertThat(listed("area=ID&opd=" + BOGOR)).hasSize(3);
    assertThat(listed("area=61.72&opd=" + BOGOR)).isEmpty();
    assertThat(listed("opd=" + BOGOR + "&status=RESOLVED&status=CLOSED,RETURNED")).isEmpty();
    assertThat(listed("opd=" + BOGOR + "&status=ASSIGNED,CLOSED&unit=&q=")).hasSize(3);
  }

  @Test
  void is_found_by_who_sees_to_it_or_by_nobody_seeing_to_it() {
    String dinas = "6172-bpbd";
    Assignment anis = opd.assigned(at(dinas, NOON));
    Assignment nobodys = opd.assigned(at(dinas, NOON.plusSeconds(1)));
    officer.put("/api/v1/referrals/" + anis.id() + "/assignee", "{\"assignee\":\"petugas-ani\",\"by\":\"kabid\"}");

    assertThat(listed("assignee=petugas-ani")).contains(anis.id()).doesNotContain(nobodys.id());
    assertThat(listed("opd=" + dinas + "&assignee=petugas-ani")).containsExactly(anis.id());
    assertThat(listed("opd=" + dinas + "&assignee=none")).containsExactly(nobodys.id());
    assertThat(listed("opd=" + dinas + "&assignee=petugas-budi")).isEmpty();
  }

  @Test
  void leaves_out_what_is_closed_unless_asked_and_counts_it() {
    String dinas = "6172-satpolpp";
    Assignment returned = opd.assigned(at(dinas, NOON));
    Assignment accepted = opd.assigned(at(dinas, NOON));
    officer.moves(returned.id(), RETURNED);
    officer.moves(accepted.id(), ACCEPTED);

    Officer.Answer open = officer.lists("opd=" + dinas);

    assertThat(ids(open.body())).containsExactly(accepted.id());
    assertThat(open.body().path("counts").path("RETURNED").asInt()).isEqualTo(1);
    assertThat(open.body().path("counts").path("ACCEPTED").asInt()).isEqualTo(1);
    assertThat(open.body().path("counts").path("CLOSED").asInt(-1)).isZero();
    assertThat(listed("opd=" + dinas + "&status=RETURNED")).containsExactly(returned.id());
  }

  @Test
  void shows_each_of_three_hundred_once_while_others_move_between_the_pages() {
    String dinas = "1571-satpolpp";
    List<Assignment> all = IntStream.range(0, 300).mapToObj(i -> at(dinas, NOON.plusSeconds(i / 3))).toList();
    all.forEach(each -> opd.post().say(each.topic(), each.event()));
    opd.assigned(all.get(299));
    Set<UUID> moved = new HashSet<>();
    List<UUID> seen = new ArrayList<>();

    String next = "";
    for (int page = 0; next != null; page++) {
      Officer.Answer answer = officer.lists("opd=" + dinas + "&limit=40" + next);
      assertThat(answer.body().has("counts")).isEqualTo(page == 0);
      seen.addAll(ids(answer.body()));
      for (int i = page; i < 300; i += 50) {
        officer.moves(all.get(i).id(), ACCEPTED); // due later now: its place in the list changes
        moved.add(all.get(i).id());
      }
      next = answer.text("next") == null ? null : "&after=" + answer.text("next");
    }

    List<UUID> still = all.stream().map(Assignment::id).filter(id -> !moved.contains(id)).toList();
    assertThat(moved).hasSizeGreaterThan(40);
    assertThat(seen.stream().filter(still::contains)).hasSize(still.size()).containsAll(still);
    assertThat(seen).containsAll(moved);
  }

  private List<UUID> listed(String filter) {
    Officer.Answer answer = officer.lists(filter);
    assertThat(answer.status()).isEqualTo(200);
    return ids(answer.body());
  }

  private static List<UUID> ids(JsonNode page) {
    return StreamSupport.stream(page.path("items").spliterator(), false)
        .map(item -> UUID.fromString(item.path("id").asString()))
        .toList();
  }

  private static Assignment inBogor(String area) {
    return at(BOGOR, NOON).with(it -> it.area = area);
  }

  private static Assignment at(String dinas, Instant respondBy) {
    return Assignment.fallenPoor().with(it -> {
      it.department(dinas, null, false);
      it.respondBy = respondBy;
      it.finishBy = respondBy.plus(Duration.ofDays(4));
    });
  }
}
