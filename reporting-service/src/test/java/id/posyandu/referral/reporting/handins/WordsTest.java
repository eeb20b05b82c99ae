package id.posyandu.referral.reporting.handins;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.reporting.cases.CaseStatus;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void every_count_and_every_hour_has_a_heading() {
    assertThat(Words.COUNTS.keySet()).containsExactlyInAnyOrderElementsOf(members(Indicator.Counts.class));
    assertThat(Words.HOURS.keySet()).containsExactlyInAnyOrderElementsOf(members(Indicator.Hours.class));
  }

  @Test
  void every_status_and_urgency_has_a_word() {
    assertThat(Stream.of(CaseStatus.values(), FollowUpStatus.values(), Urgency.values()).flatMap(Arrays::stream)
            .map(Enum::name).filter(name -> !name.equals("UNKNOWN")))
        .allSatisfy(name -> assertThat(Words.of(name)).isNotEqualTo(name));
  }

  private static List<String> members(Class<? extends Record> record) {
    return Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}
