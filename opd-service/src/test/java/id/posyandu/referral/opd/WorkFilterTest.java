package id.posyandu.referral.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.kit.web.Refusal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkFilterTest {
  private static final Cities CITIES = Cities.shipped();

  @Test
  void what_can_only_be_one_of_a_few_is_refused_with_their_names() {
    refused(new WorkParameters(null, null, List.of("DONE"), null, null, null, null, null, null, null, null),
        "status: must be one of ASSIGNED, ACCEPTED, NEEDS_INFO");
    refused(new WorkParameters(null, null, null, "MUSIK", null, null, null, null, null, null, null),
        "field: must be one of KESEHATAN");
    refused(new WorkParameters(null, null, null, null, null, null, null, null, null, null, "oldest"),
        "sort: must be one of due");
  }

  @Test
  void emergencies_of_a_unit_are_looked_for_among_emergencies_and_those_of_an_officer_among_what_is_hers() {
    assertThat(way("Bidang 3", "NORMAL", null)).isEqualTo("work-of-unit-and-opd");
    assertThat(way("Bidang 3", "EMERGENCY", null)).isEqualTo("work-of-opd-and-urgency");
    assertThat(way("Bidang 3", "EMERGENCY", "none")).isEqualTo("work-of-opd-and-urgency");
    assertThat(way("Bidang 3", "EMERGENCY", "petugas-7")).isEqualTo("work-of-assignee-and-opd");
  }

  @Test
  void what_a_department_has_in_its_whole_city_is_all_that_it_has() {
    assertThat(inArea("3576-puprperakim", "35.76")).isEqualTo("work-of-opd");
    assertThat(inArea("3576-puprperakim", "ID")).isEqualTo("work-of-opd");
    assertThat(inArea("3576-puprperakim", "35.76.03")).isEqualTo("work-within-area-and-opd");
    assertThat(inArea("3576-puprperakim", "32.71")).as("nothing, once that city is passed by").isEqualTo("work-within-area-and-opd");
    assertThat(inArea(null, "35.76")).isEqualTo("work-within-area-and-opd");
    assertThat(inArea(null, "ID")).isEqualTo("work");
  }

  private static String inArea(String department, String area) {
    return WorkFilter.of(
            new WorkParameters(department, null, null, null, null, area, null, null, null, null, null),
            CITIES,
            Instant.EPOCH)
        .index();
  }

  private static String way(String unit, String urgency, String assignee) {
    return WorkFilter.of(
            new WorkParameters("3576-puprperakim", unit, null, null, null, null, null, urgency, assignee, null, null),
            CITIES,
            Instant.EPOCH)
        .index();
  }

  private static void refused(WorkParameters asked, String why) {
    assertThatThrownBy(() -> WorkFilter.of(asked, CITIES, Instant.EPOCH))
        .isInstanceOf(Refusal.class).hasMessageStartingWith(why);
  }
}
