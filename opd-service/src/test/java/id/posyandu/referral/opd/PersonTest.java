package id.posyandu.referral.opd;

import static id.posyandu.referral.events.FollowUpStatus.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Whom a referral concerns: asked of intake when an officer asks, and kept nowhere. */
class PersonTest {
  private static final String BY = "{\"by\":\"petugas-ani\"}";

  private final StandInIntake intake = StandInIntake.get();
  private final RunningOpd opd = RunningOpd.shared();
  private final Officer officer = opd.officer();
  private Assignment assignment;

  @BeforeEach
  void intake_is_well() {
    intake.isGood();
    assignment = opd.assigned(Assignment.fallenPoor());
    await().atMost(RunningOpd.SOON).until(() -> asked().status() == 200); // the circuit of the test before is closed
  }

  @AfterEach
  void leave_it_well() {
    intake.isGood();
  }

  @Test
  void is_told_by_intake_which_learns_who_looks_and_why() {
    intake.looks().clear();

    Officer.Answer person = asked();

    assertThat(person.body().at("/subject/name").asString()).isEqualTo("Slamet Riyadi");
    assertThat(person.body().at("/subject/nik").asString()).isEqualTo(StandInIntake.NIK);
    assertThat(person.text("finding")).isEqualTo(assignment.event().finding().toString());
    assertThat(person.raw().headers().firstValue("Cache-Control")).contains("no-store");
    StandInIntake.Look look = intake.looks().get(0);
    assertThat(look.path()).isEqualTo("/api/v1/findings/" + assignment.event().finding() + "/looks");
    assertThat(look.body().path("by").asString()).isEqualTo("petugas-ani");
    assertThat(look.body().path("opd").asString()).isEqualTo(Assignment.DINSOS);
    assertThat(look.body().path("referral").asString()).isEqualTo(assignment.id().toString());
    assertThat(look.traceparent()).contains(Post.TRACE_ID);
    assertThat(look.key()).isNotBlank();
  }

  @Test
  void may_be_nobody() {
    intake.answers(201, StandInIntake.NOBODY);

    assertThat(asked().status()).isEqualTo(200);
    assertThat(asked().body().path("subject").isNull()).isTrue();
  }

  @Test
  void is_neither_stored_nor_logged() {
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    List<Logger> talkative = List.of(
        (Logger) LoggerFactory.getLogger("id.posyandu"), (Logger) LoggerFactory.getLogger("org.springframework.web"));
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    root.addAppender(lines);
    talkative.forEach(logger -> logger.setLevel(Level.TRACE));
    try {
      asked();
    } finally {
      talkative.forEach(logger -> logger.setLevel(null));
      root.detachAppender(lines);
    }

    assertThat(new ArrayList<>(lines.list)).isNotEmpty()
        .allSatisfy(line -> assertThat(line.getFormattedMessage()).doesNotContain("Slamet Riyadi", StandInIntake.NIK));
    var mongo = opd.bean(MongoTemplate.class);
    for (String collection : mongo.getCollectionNames()) {
      for (Document document : mongo.getCollection(collection).find()) {
        assertThat(document.toString()).doesNotContain("Slamet Riyadi", StandInIntake.NIK);
      }
    }
  }

  @Test
  void cannot_be_had_while_intake_is_silent_and_that_is_said_within_two_seconds() {
    intake.isSilent();
    intake.looks().clear();

    long began = System.nanoTime();
    Officer.Answer refused = asked();

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(2_500));
    assertRefusedForNow(refused);
    assertThat(intake.looks()).hasSize(2).extracting(StandInIntake.Look::key).containsOnly(intake.looks().get(0).key());
    assertThat(officer.moves(assignment.id(), ACCEPTED).status()).isEqualTo(200);
  }

  @Test
  void cannot_be_had_while_intake_is_down_and_after_some_tries_that_is_said_at_once() {
    intake.stop();

    for (int i = 0; i < 8; i++) {
      assertRefusedForNow(asked());
    }
    intake.start();
    intake.looks().clear();
    assertRefusedForNow(asked());

    assertThat(intake.looks()).as("looks while the circuit is open").isEmpty();
    await().atMost(RunningOpd.SOON).until(() -> asked().status() == 200);
  }

  @Test
  void is_tried_again_after_a_fault_of_intake() {
    intake.answers(500, "{}");
    assertRefusedForNow(asked());
    intake.answers(201, "no json");
    assertRefusedForNow(asked());
  }

  @Test
  void is_refused_as_intake_refuses_it() {
    intake.answers(404, "{}");
    assertThat(asked().status()).isEqualTo(404);
    intake.answers(422, "{\"detail\":\"the referral is of another finding\"}");
    assertThat(asked().status()).isEqualTo(422);
    assertThat(asked().text("detail")).isEqualTo("the referral is of another finding");
  }

  @Test
  void is_asked_of_intake_only_by_somebody_who_has_the_work() {
    intake.looks().clear();

    assertThat(asked(assignment.id(), "{}").status()).isEqualTo(422);
    assertThat(asked(assignment.id(), "{\"by\":\" \"}").status()).isEqualTo(422);
    assertThat(asked(assignment.id(), "[]").status()).isEqualTo(400);
    assertThat(asked(UUID.randomUUID(), BY).status()).isEqualTo(404);
    officer.moves(assignment.id(), RETURNED);
    assertThat(asked().status()).isEqualTo(403);
    assertThat(intake.looks()).isEmpty();
  }

  private Officer.Answer asked() {
    return asked(assignment.id(), BY);
  }

  private Officer.Answer asked(UUID referral, String body) {
    return officer.post("/api/v1/referrals/" + referral + "/person", body);
  }

  private static void assertRefusedForNow(Officer.Answer refused) {
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.text("detail")).contains("everything else works");
    assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.raw().headers().firstValue("Cache-Control")).contains("no-store");
  }
}
