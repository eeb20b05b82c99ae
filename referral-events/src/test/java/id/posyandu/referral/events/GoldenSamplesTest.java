package id.posyandu.referral.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The samples are the contract: what we write is what they say, member for member. */
class GoldenSamplesTest {
  private final JsonMapper json =
      JsonMapper.builder().enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE).build();

  static Stream<Arguments> samples() {
    return Stream.concat(
        Arrays.stream(EventType.values()).map(type -> Arguments.of(type.wireName(), type.record())),
        Stream.of(
            Arguments.of(EventType.INDICATOR_CHANGED, Indicator.class),
            Arguments.of(EventType.FIELDS_DECLARED, FieldsDeclared.class)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void is_read_and_written_back_unchanged(String type, Class<?> record) throws IOException {
    JsonNode sample = sample(type);

    assertThat(readAndWritten(sample, record)).isEqualTo(sample);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void is_read_again_with_a_member_that_nobody_knows_yet(String type, Class<?> record) throws IOException {
    JsonNode sample = sample(type);
    ObjectNode newer = ((ObjectNode) sample.deepCopy()).put("memberOfTomorrow", "x");

    assertThat(readAndWritten(newer, record)).isEqualTo(sample);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void has_every_member_of_its_record_and_no_other(String type, Class<?> record)
      throws IOException {
    assertThat(sample(type).propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(record.getRecordComponents()).map(component -> component.getName()).toList());
  }

  @Test
  void a_status_of_tomorrow_is_kept_as_unknown() throws IOException {
    ObjectNode moved = ((ObjectNode) sample("posyandu.referral.moved.v1")).put("to", "ON_THE_MOON");

    assertThat(json.treeToValue(moved, ReferralMoved.class).to()).isEqualTo(FollowUpStatus.UNKNOWN);
  }

  @Test
  void a_type_of_tomorrow_has_no_record() {
    assertThat(EventType.named("posyandu.finding.sung.v1")).isEmpty();
    assertThat(EventType.named(null)).isEmpty();
  }

  private JsonNode readAndWritten(JsonNode sample, Class<?> record) {
    return json.readTree(json.writeValueAsString(json.treeToValue(sample, record)));
  }

  private JsonNode sample(String type) throws IOException {
    try (InputStream sample = getClass().getResourceAsStream("/samples/" + type + ".json")) {
      return json.readTree(sample);
    }
  }
}
