package id.posyandu.referral.routing.evaluate;

import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Labelled texts, one JSON object a line: {@code text} and {@code fields}, and if somebody said so {@code id},
 * {@code alt}, {@code categories}, {@code urgency}, {@code sure}. Other members are nobody's business.
 */
public final class LabelledFile {

  /** A line that cannot be read, and why. */
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String why) {
      super(why);
    }
  }

  private static final Map<String, Urgency> URGENCIES = Map.of(
      "NORMAL", Urgency.NORMAL, "SEGERA", Urgency.URGENT, "URGENT", Urgency.URGENT,
      "DARURAT", Urgency.EMERGENCY, "EMERGENCY", Urgency.EMERGENCY);

  private LabelledFile() {}

  public static List<Labelled> read(Path file) throws IOException {
    List<String> lines = lines(file);
    List<Labelled> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(row(lines.get(i), file.getFileName() + " line " + (i + 1)));
      }
    }
    if (rows.isEmpty()) {
      throw new Unreadable(file + " has no row");
    }
    return rows;
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException missing) {
      throw new Unreadable("There is no file " + file);
    } catch (MalformedInputException notText) {
      throw new Unreadable(file + " is not UTF-8");
    }
  }

  private static Labelled row(String line, String place) {
    JsonNode node = json(line, place);
    if (!node.path("text").isString() || node.path("text").asString().isBlank()) {
      throw new Unreadable(place + ": 'text' is missing");
    }
    if (!node.path("fields").isArray()) {
      throw new Unreadable(place + ": 'fields' is no list; an empty one says that this is no finding");
    }
    List<Set<SpmField>> alternatives = new ArrayList<>();
    for (JsonNode set : node.path("alt")) {
      alternatives.add(fields(set, place));
    }
    return new Labelled(node.path("id").asString(place), node.get("text").asString(), fields(node.get("fields"), place),
        alternatives, node.has("categories") ? strings(node.get("categories")) : null, urgency(node, place),
        node.path("sure").asBoolean(true));
  }

  private static JsonNode json(String line, String place) {
    try {
      JsonNode node = JsonMapper.shared().readTree(line);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException broken) {
      throw new Unreadable(place + ": is no JSON (" + broken.getOriginalMessage() + ")");
    }
    throw new Unreadable(place + ": is no JSON object");
  }

  private static Set<SpmField> fields(JsonNode names, String place) {
    Set<SpmField> fields = EnumSet.noneOf(SpmField.class);
    for (String name : strings(names)) {
      try {
        fields.add(SpmField.valueOf(name));
      } catch (IllegalArgumentException unknown) {
        throw new Unreadable(place + ": there is no field " + name);
      }
    }
    return fields;
  }

  private static Urgency urgency(JsonNode node, String place) {
    String written = node.path("urgency").asString("");
    if (!written.isEmpty() && !URGENCIES.containsKey(written)) {
      throw new Unreadable(place + ": there is no urgency " + written);
    }
    return URGENCIES.get(written);
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(node -> strings.add(node.asString("")));
    return strings;
  }
}
