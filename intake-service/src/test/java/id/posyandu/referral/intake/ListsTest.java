package id.posyandu.referral.intake;

import static id.posyandu.referral.intake.FindingsText.everything;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The lists of findings and of areas. */
class ListsTest {
  private final RunningIntake intake = RunningIntake.shared();

  @Test
  void show_the_newest_first_page_by_page_each_once() {
    String cadre = "kader-" + UUID.randomUUID();
    List<Object> reported = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      reported.add(0, intake.accepted(FindingsText.with("\"cadre\": \"" + cadre + "\"")).get("id"));
    }

    List<Object> listed = new ArrayList<>();
    Object after = "";
    do {
      Map<String, Object> page = page("cadre=" + cadre + "&limit=3&after=" + after);
      RunningIntake.items(page).forEach(file -> listed.add(file.get("id")));
      after = page.get("next");
    } while (after != null);

    assertThat(listed).isEqualTo(reported);
  }

  @Test
  void are_filtered_by_whatever_is_asked() {
    String source = UUID.randomUUID().toString();
    Object id = intake.accepted(everything(source)).get("id");
    String one = "source=wa-gateway:wa-" + source;

    for (String filter : List.of("area=35.76", "area=35.76.03", "area=35.76.03.1002", "area=ID", "status=RECEIVED",
        "cadre=kader-miji-07", "posyandu=35.76.03.1002.001", "program=kampung-bahagia", "area=35.76&status=RECEIVED")) {
      assertThat(ids(page(one + "&" + filter))).as(filter).containsExactly(id);
    }
    for (String filter : List.of("area=61.72", "area=35.76.02", "area=35.76.03.1001", "status=CLOSED", "cadre=lain",
        "posyandu=35.76.03.1002.002", "program=lain")) {
      assertThat(ids(page(one + "&" + filter))).as(filter).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "area=99.99", "area=35.7", "limit=0", "limit=501", "limit=x", "limit=99999999999", "status=LOST", "source=abc",
    "posyandu=%ED%A0%80", "after=!!", "after=YWJj", "after=OTk5OTk5OTk5OTk5OTk5XzE"
  })
  void refuse_what_they_cannot_read(String query) {
    answer("/api/v1/findings?" + query).expectStatus().isBadRequest()
        .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cadre=%00", "program=%F0%9F%98%80", "source=a:%00", "cadre=%24where"})
  void find_nothing_for_odd_characters(String query) {
    assertThat(ids(page(query))).isEmpty();
  }

  @Test
  void find_kelurahan_by_name() {
    Map<String, Object> page = RunningIntake.file(answer("/api/v1/areas?q=miji").expectStatus().isOk());

    assertThat(page).containsEntry("next", null);
    assertThat(RunningIntake.items(page).get(0))
        .isEqualTo(Map.of("code", "35.76.03.1002", "name", "Miji", "kecamatan", "Kranggan", "kota", "Kota Mojokerto"));
    assertThat(RunningIntake.items(RunningIntake.file(answer("/api/v1/areas?q=a&limit=2")))).hasSizeLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?q=miji&limit=0"})
  void of_areas_refuse_what_they_cannot_read(String query) {
    answer("/api/v1/areas" + query).expectStatus().isBadRequest()
        .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    answer("/api/v1/areas?q=" + "a".repeat(101)).expectStatus().isBadRequest();
  }

  private Map<String, Object> page(String query) {
    return RunningIntake.file(answer("/api/v1/findings?" + query).expectStatus().isOk());
  }

  private RestTestClient.ResponseSpec answer(String path) {
    return intake.rest.get().uri(URI.create(intake.address() + path)).exchange();
  }

  private static List<Object> ids(Map<String, Object> page) {
    return RunningIntake.items(page).stream().map(file -> file.get("id")).toList();
  }
}
