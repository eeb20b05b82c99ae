package id.posyandu.referral.intake;

import static id.posyandu.referral.intake.FindingsText.FAMILY_FALLEN_POOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A finding that is sent again. */
class IdempotencyTest {
  private final RunningIntake intake = RunningIntake.shared();
  private final String key = UUID.randomUUID().toString();

  @Test
  void with_its_key_is_answered_the_same_and_kept_once() {
    Map<String, Object> first = RunningIntake.file(intake.report(FAMILY_FALLEN_POOR, key).expectStatus().isCreated());

    assertThat(RunningIntake.file(intake.report(FAMILY_FALLEN_POOR, key).expectStatus().isOk())).isEqualTo(first);
    assertThat(RunningIntake.file(intake.report(FAMILY_FALLEN_POOR, '"' + key + '"').expectStatus().isOk()))
        .isEqualTo(first);
  }

  @Test
  void in_another_order_and_spacing_is_the_same() {
    intake.report("{\"text\": \"sumur keruh\",  \"area\": \"35.76.03.1002\"}", key).expectStatus().isCreated();

    intake.report("{\"area\":\"35.76.03.1002\",\"text\":\"sumur keruh\"}", key).expectStatus().isOk();
  }

  @Test
  void with_its_key_and_other_words_is_refused() {
    intake.report(FAMILY_FALLEN_POOR, key).expectStatus().isCreated();

    intake.report(FindingsText.saying("sumur keruh"), key).expectStatus().isEqualTo(422);
    intake.report("{\"area\": 1}", key).expectStatus().isEqualTo(422).expectBody()
        .jsonPath("$.errors[0].pointer").isEqualTo("Idempotency-Key");
  }

  @Test
  void without_a_key_is_another_finding() {
    assertThat(intake.accepted(FAMILY_FALLEN_POOR).get("id")).isNotEqualTo(intake.accepted(FAMILY_FALLEN_POOR).get("id"));
  }

  @Test
  void that_was_refused_may_use_its_key_again() {
    intake.report(FindingsText.saying(""), key).expectStatus().isEqualTo(422);

    intake.report(FAMILY_FALLEN_POOR, key).expectStatus().isCreated();
  }

  @Test
  void by_many_at_once_is_accepted_once() throws Exception {
    ExecutorService phones = Executors.newFixedThreadPool(8);
    Callable<Integer> post = () ->
        intake.report(FAMILY_FALLEN_POOR, key).returnResult(String.class).getStatus().value();
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : phones.invokeAll(Stream.generate(() -> post).limit(16).toList())) {
      statuses.add(answer.get());
    }
    phones.shutdown();

    assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
    assertThat(intake.stored()).filteredOn(one -> one.toJson().contains(key)).hasSize(1);
  }
}
