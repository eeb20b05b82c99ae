package id.posyandu.referral.intake;

import static id.posyandu.referral.intake.FindingsText.FAMILY_FALLEN_POOR;
import static id.posyandu.referral.intake.FindingsText.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

/** In which words a case file speaks. */
class LanguageTest {
  private final RunningIntake intake = RunningIntake.shared();
  private final Map<String, Object> finding = intake.accepted(FAMILY_FALLEN_POOR);

  @Test
  void is_indonesian_unless_something_else_is_asked_for() {
    assertThat((String) finding.get("message")).startsWith("Laporan " + finding.get("number") + ": sudah kami terima");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB,en;q=0.9", "fr, en;q=0.5"})
  void is_english_where_english_is_asked_for(String languages) {
    assertThat(messageIn(languages)).startsWith("Report ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "id-ID,en;q=0.8", "fr", "*", "jv-ID"})
  void is_indonesian_where_that_comes_first_or_nothing_we_speak(String languages) {
    assertThat(messageIn(languages)).startsWith("Laporan ");
  }

  @Test
  void names_the_emergency_numbers_first() {
    Map<String, Object> emergency = intake.accepted(with("\"urgency\": \"EMERGENCY\""));

    assertThat((String) emergency.get("message")).startsWith("DARURAT, segera telepon 112 (Panggilan darurat)");
    assertThat(RunningIntake.list(emergency, "emergencyNumbers")).first()
        .isEqualTo(Map.of("number", "112", "name", "Panggilan darurat"));
    assertThat(finding).containsEntry("emergencyNumbers", List.of());
  }

  private String messageIn(String languages) {
    var request = intake.rest.get().uri("/api/v1/findings/{id}", finding.get("id"));
    return (String) RunningIntake.file(request.header(HttpHeaders.ACCEPT_LANGUAGE, languages).exchange().expectStatus().isOk())
        .get("message");
  }
}
