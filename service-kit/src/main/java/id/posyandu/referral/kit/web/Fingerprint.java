package id.posyandu.referral.kit.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** SHA-256 over a JSON value with its members in order: equal for equal payloads, however they were written. */
final class Fingerprint {
  private Fingerprint() {}

  static String of(JsonNode json) {
    return HexFormat.of().formatHex(sha256().digest(sorted(json).toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static JsonNode sorted(JsonNode json) {
    if (json instanceof ObjectNode object) {
      Map<String, JsonNode> members = new TreeMap<>();
      object.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
      return JsonNodeFactory.instance.objectNode().setAll(members);
    }
    if (json instanceof ArrayNode array) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      array.forEach(element -> list.add(sorted(element)));
      return list;
    }
    return json;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) { // every JDK must have it
      throw new IllegalStateException(impossible);
    }
  }
}
