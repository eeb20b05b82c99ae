package id.posyandu.referral.intake;

import static id.posyandu.referral.intake.FindingsText.FAMILY_FALLEN_POOR;
import static id.posyandu.referral.intake.FindingsText.saying;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an operator sees of the service. */
class MannersTest {
  private final RunningIntake intake = RunningIntake.shared();

  @Test
  void what_is_accepted_and_refused_is_counted_by_reason() {
    double accepted = intake.count("referral.findings.accepted");
    double invalid = intake.count("referral.findings.refused", "reason", "invalid");
    double malformed = intake.count("referral.findings.refused", "reason", "malformed");

    intake.accepted(FAMILY_FALLEN_POOR);
    intake.report(saying("ab")).expectStatus().isEqualTo(422);
    intake.report("{").expectStatus().isBadRequest();

    assertThat(intake.count("referral.findings.accepted") - accepted).isEqualTo(1);
    assertThat(intake.count("referral.findings.refused", "reason", "invalid") - invalid).isEqualTo(1);
    assertThat(intake.count("referral.findings.refused", "reason", "malformed") - malformed).isEqualTo(1);
    assertThat(text("/actuator/prometheus"))
        .contains("referral_findings_accepted_total", "referral_findings_refused_total", "referral_outbox_depth");
  }

  @Test
  void readiness_knows_kafka_and_mongodb() {
    assertThat(text("/actuator/health/readiness")).contains("\"kafka\"", "\"mongo\"", "UP").doesNotContain("DOWN");
    intake.rest.get().uri("/actuator/env").exchange().expectStatus().isNotFound();
  }

  @Test
  void its_document_names_every_operation() {
    assertThat(text("/v3/api-docs"))
        .contains("/api/v1/findings", "/api/v1/findings/bulk", "/api/v1/findings/{id}/confirmation", "/api/v1/areas",
            "NewFinding", "CaseFile", "NewAnswer", "\"409\"", "\"403\"", "/api/v1/findings/{id}/additions",
            "/api/v1/findings/{id}/withdrawal", "/api/v1/findings/{id}/links", "/api/v1/findings/{id}/links/{link}/withdrawal",
            "/api/v1/findings/{id}/verification", "/api/v1/findings/{id}/looks");
  }

  private String text(String path) {
    return intake.rest.get().uri(path).exchange().expectStatus().isOk()
        .expectBody(String.class).returnResult().getResponseBody();
  }
}
