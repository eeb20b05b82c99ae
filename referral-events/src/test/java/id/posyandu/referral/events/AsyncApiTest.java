package id.posyandu.referral.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.posyandu.referral.events.asyncapi.AsyncApi;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document that other people's readers are written by says what our records are. */
class AsyncApiTest {
  private static final String MOVED = "posyandu.referral.moved.v1";

  private final AsyncApi asyncApi = AsyncApi.shipped();

  static Stream<String> types() {
    return Stream.concat(
        Arrays.stream(EventType.values()).map(EventType::wireName),
        Stream.of(EventType.INDICATOR_CHANGED, EventType.FIELDS_DECLARED));
  }

  @Test
  void is_a_document_as_the_specification_wants_it() throws IOException {
    try (InputStream schema = getClass().getResourceAsStream("/asyncapi-3.0.0.schema.json")) {
      var specification = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);

      assertThat(specification.validate(asyncApi.document())).isEmpty();
    }
  }

  @Test
  void refers_to_nothing_that_is_not_there() {
    List<String> references = asyncApi.document().findValuesAsString("$ref");

    assertThat(references).isNotEmpty().allSatisfy(reference ->
        assertThat(asyncApi.document().at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
  }

  @Test
  void has_nothing_that_nobody_refers_to() {
    Set<String> references = Set.copyOf(asyncApi.document().findValuesAsString("$ref"));

    for (String kind : asyncApi.document().path("components").propertyNames()) {
      assertThat(asyncApi.document().path("components").path(kind).propertyNames())
          .allSatisfy(name -> assertThat(references).contains("#/components/" + kind + "/" + name));
    }
    Set<String> used = asyncApi.operations().stream().map(AsyncApi.Operation::channel).collect(Collectors.toSet());
    assertThat(used).containsExactlyInAnyOrderElementsOf(
        asyncApi.channels().stream().map(AsyncApi.Channel::name).toList());
  }

  /** A comma in a description that is not quoted would cut it off, and make a keyword of the rest. */
  @Test
  void says_what_it_says_in_keywords_that_a_validator_knows() {
    assertThat(asyncApi.document().at("/components/schemas").propertyStream().flatMap(schema -> keywords(schema.getValue())))
        .isSubsetOf("$ref", "type", "description", "examples", "format", "pattern", "enum", "const", "minimum", "maximum",
            "maxLength", "minItems", "items", "oneOf", "properties", "required");
  }

  private static Stream<String> keywords(JsonNode schema) {
    Stream<JsonNode> inside = Stream.of(
            schema.path("properties").valueStream(), schema.path("oneOf").valueStream(), Stream.of(schema.path("items")))
        .flatMap(nodes -> nodes)
        .filter(JsonNode::isObject);
    return Stream.concat(schema.propertyNames().stream(), inside.flatMap(AsyncApiTest::keywords));
  }

  @Test
  void has_a_message_for_each_type_and_for_no_other() {
    assertThat(asyncApi.messages().keySet())
        .containsExactlyInAnyOrderElementsOf(Stream.concat(types(), Stream.of("dead letter")).toList());
  }

  @ParameterizedTest
  @MethodSource("types")
  void describes_the_sample_member_for_member(String type) throws IOException {
    assertThat(asyncApi.wrongIn(type, sample(type))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void names_as_compulsory_only_what_a_reader_can_do_nothing_without(String type) {
    JsonNode payload = asyncApi.messages().get(type).path("payload");
    JsonNode schema = asyncApi.document().at(payload.path("$ref").asString().substring(1));

    assertThat(schema.path("required").valueStream().map(JsonNode::asString)).isNotEmpty()
        .isSubsetOf(schema.path("properties").propertyNames());
  }

  @Test
  void notices_a_member_that_nobody_wrote_down() throws IOException {
    ObjectNode moved = ((ObjectNode) sample(MOVED)).put("memberOfTomorrow", "x");

    assertThat(asyncApi.wrongIn(MOVED, moved)).singleElement().asString().contains("memberOfTomorrow");
  }

  @Test
  void notices_one_deep_inside() throws IOException {
    ObjectNode routed = (ObjectNode) sample("posyandu.finding.routed.v1");
    ((ObjectNode) routed.at("/referrals/1")).put("colour", "red");

    assertThat(asyncApi.wrongIn("posyandu.finding.routed.v1", routed)).singleElement().asString().contains("colour");
  }

  @Test
  void notices_a_member_that_is_no_longer_said() throws IOException {
    ObjectNode moved = (ObjectNode) sample(MOVED);
    moved.remove("workedMinutes");

    assertThat(asyncApi.wrongIn(MOVED, moved)).singleElement().asString().contains("workedMinutes");
  }

  @Test
  void notices_what_is_not_of_the_kind_that_it_names() throws IOException {
    ObjectNode moved = (ObjectNode) sample(MOVED);
    moved.put("finding", "not an id").put("receivedAt", "yesterday").put("to", "ON_THE_MOON");

    assertThat(asyncApi.wrongIn(MOVED, moved)).hasSize(3);
  }

  private static JsonNode sample(String type) throws IOException {
    try (InputStream sample = AsyncApiTest.class.getResourceAsStream("/samples/" + type + ".json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(sample, type));
    }
  }
}
