package id.posyandu.referral.opd;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.local.Subscriber;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A department's own system, which wants to be told. */
class WebhookTest {
  private final RunningOpd opd = RunningOpd.shared();
  private final Subscriber system = new Subscriber();

  @AfterEach
  void end() {
    system.close();
  }

  @Test
  void hears_of_its_referrals_and_their_moves_and_of_no_other_department() {
    String subscribed = "{\"url\":\"%s\",\"opd\":\"%s\",\"by\":\"sim-dinsos\"}".formatted(system.url(), Assignment.DINSOS);
    assertThat(opd.officer().post("/api/v1/webhooks", subscribed).status()).isEqualTo(201);
    Assignment ours = Assignment.fallenPoor();
    Assignment theirs = Assignment.outOfSchool(ours.event().finding());

    opd.assigned(theirs, ours);
    opd.officer().moves(theirs.id(), ACCEPTED);
    opd.officer().moves(ours.id(), ACCEPTED);

    await().atMost(RunningOpd.SOON).until(() -> types(ours).size() == 2);
    assertThat(types(ours)).containsExactly("posyandu.referral.assigned.v1", "posyandu.referral.moved.v1");
    assertThat(system.got()).noneMatch(got -> got.body().contains(theirs.id().toString()));
  }

  @Test
  void is_told_which_department_it_must_name() {
    Officer.Answer refused = opd.officer().post(
        "/api/v1/webhooks", "{\"url\":\"%s\",\"area\":\"35.76\",\"by\":\"x\"}".formatted(system.url()));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().path("errors").valueStream().map(error -> error.path("pointer").asString()))
        .containsExactlyInAnyOrder("/opd", "/area");
  }

  private List<String> types(Assignment assignment) {
    return system.got().stream()
        .filter(got -> EventJson.MAPPER.readTree(got.body()).path("finding").asString()
            .equals(assignment.event().finding().toString()))
        .map(Subscriber.Got::type)
        .toList();
  }
}
