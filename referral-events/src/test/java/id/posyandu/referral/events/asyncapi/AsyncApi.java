package id.posyandu.referral.events.asyncapi;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * {@code asyncapi.yml}, to be held against what is really said. Readers may meet members that they don't know, and so the
 * document forbids none; here it does: what is said has all the members that the document names, and no other.
 */
public final class AsyncApi {
  private static final String HEADERS = "Headers";
  private static final String DEAD_LETTER_HEADERS = "DeadLetterHeaders";

  private final JsonNode document;
  private final JsonNode complete;
  private final Map<String, Schema> schemas = new TreeMap<>();

  private AsyncApi(JsonNode document) {
    this.document = document;
    this.complete = closed(document.at("/components/schemas"));
  }

  public static AsyncApi shipped() {
    try (InputStream yaml = AsyncApi.class.getResourceAsStream("/asyncapi.yml")) {
      return new AsyncApi(new YAMLMapper().readTree(yaml));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public JsonNode document() {
    return document;
  }

  /** One topic, or the topics of one kind, as the document describes them. */
  public record Channel(String name, JsonNode described, JsonNode bindings) {
    boolean is(String topic) {
      String[] literal = described.path("address").asString().split("\\{[a-z]+}", -1);
      return topic.matches(String.join("[^.]+", Stream.of(literal).map(Pattern::quote).toList()));
    }

    public int partitions() {
      return bindings.at("/kafka/partitions").asInt();
    }

    /** Settings of the topic as Kafka tells them. */
    public Map<String, String> settings() {
      Map<String, String> settings = new TreeMap<>();
      bindings.at("/kafka/topicConfiguration").properties().forEach(setting ->
          settings.put(setting.getKey(), setting.getValue().isArray()
              ? setting.getValue().path(0).asString()
              : setting.getValue().asString()));
      return settings;
    }
  }

  /** Who says or hears a channel. */
  public record Operation(String name, boolean says, String channel, Collection<String> services, JsonNode group) {
    /** Whether readers with that group id do it. */
    public boolean isDoneBy(String groupId) {
      return group.has("const") && groupId.equals(group.path("const").asString())
          || group.has("pattern") && groupId.matches(group.path("pattern").asString());
    }
  }

  public List<Channel> channels() {
    return document.path("channels").properties().stream()
        .map(channel -> new Channel(channel.getKey(), channel.getValue(), followed(channel.getValue().path("bindings"))))
        .toList();
  }

  public Optional<Channel> channelOf(String topic) {
    return channels().stream().filter(channel -> channel.is(topic)).findAny();
  }

  public List<Operation> operations() {
    return document.path("operations").properties().stream()
        .map(operation -> operation(operation.getKey(), operation.getValue()))
        .toList();
  }

  private Operation operation(String name, JsonNode described) {
    List<String> services = new ArrayList<>();
    described.path("tags").forEach(tag -> services.add(tag.path("name").asString()));
    return new Operation(
        name,
        described.path("action").asString().equals("send"),
        described.at("/channel/$ref").asString().replace("#/channels/", ""),
        services,
        followed(described.path("bindings")).at("/kafka/groupId"));
  }

  /** The members of {@code components/messages} by the name that stands in {@code ce_type}. */
  public Map<String, JsonNode> messages() {
    Map<String, JsonNode> messages = new TreeMap<>();
    document.at("/components/messages").forEach(message -> messages.put(message.path("name").asString(), message));
    return messages;
  }

  /** Itself, or what it refers to. */
  private JsonNode followed(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
  }

  /** What is wrong with that value as the payload of that message; empty when nothing is. */
  public List<String> wrongIn(String message, JsonNode value) {
    JsonNode described = messages().get(message);
    return described == null ? List.of("no message " + message) : wrong(described.path("payload"), value);
  }

  /** What is wrong with a record of that topic, by its own account of what it is; empty when nothing is. */
  public List<String> wrongIn(String topic, String key, JsonNode headers, JsonNode value) {
    String type = headers.path("ce_type").asString();
    Optional<JsonNode> message = channelOf(topic).stream()
        .flatMap(channel -> channel.described().path("messages").valueStream())
        .map(this::followed)
        .filter(one -> type.equals(one.path("name").asString()))
        .findAny();
    if (message.isEmpty()) {
      return List.of("no message '" + type + "' on " + topic);
    }
    List<String> wrong = new ArrayList<>(wrong(message.get().path("headers"), headers));
    wrong.addAll(wrong(followed(message.get().path("bindings")).at("/kafka/key"), StringNode.valueOf(key)));
    wrong.addAll(wrong(message.get().path("payload"), value));
    if (!headers.path("ce_subject").asString().equals(key)) {
      wrong.add("ce_subject is not the key");
    }
    return wrong;
  }

  /** What is wrong with the headers of a dead letter. */
  public List<String> wrongInDeadLetter(JsonNode headers) {
    return wrong(messages().get("dead letter").path("headers"), headers);
  }

  private List<String> wrong(JsonNode schema, JsonNode value) {
    return schemas.computeIfAbsent(schema.toString(), any -> within(schema)).validate(value).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  /** That schema, with what it refers to beside it. */
  private Schema within(JsonNode schema) {
    ObjectNode whole = JsonMapper.shared().createObjectNode();
    whole.putArray("allOf").add(schema);
    whole.set("definitions", complete);
    String text = whole.toString().replace("#/components/schemas/", "#/definitions/");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
  }

  /** Records have every member that is named, and no other; headers may lack a trace; a dead letter's may be anything. */
  private static JsonNode closed(JsonNode schemas) {
    JsonNode copy = schemas.deepCopy();
    copy.properties().stream()
        .filter(schema -> schema.getValue().has("properties") && !schema.getKey().equals(DEAD_LETTER_HEADERS))
        .forEach(schema -> {
          ObjectNode record = (ObjectNode) schema.getValue();
          record.put("additionalProperties", false);
          if (!schema.getKey().equals(HEADERS)) {
            record.remove("required");
            record.path("properties").propertyNames().forEach(record.withArray("required")::add);
          }
        });
    return copy;
  }
}
