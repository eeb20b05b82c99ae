package id.posyandu.referral.reporting.spm;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.Category;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SpmServiceTest {

  @Test
  void there_are_29_in_six_fields() {
    assertThat(SpmService.values()).hasSize(29);
    assertThat(Arrays.stream(SpmService.values()).collect(groupingBy(SpmService::field))).hasSize(6);
  }

  @Test
  void the_catalogue_of_findings_names_these_and_no_others_each_in_its_field() {
    var named = Cities.shipped().catalogue().all().stream().filter(one -> one.spmService() != null).toList();

    assertThat(named).extracting(Category::spmService).filteredOn(Objects::nonNull)
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(SpmService.values()).map(SpmService::code).toList());
    assertThat(named).allSatisfy(category ->
        assertThat(SpmService.coded(category.spmService()).orElseThrow().field()).isEqualTo(category.field()));
  }
}
