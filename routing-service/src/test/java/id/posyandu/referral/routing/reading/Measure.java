package id.posyandu.referral.routing.reading;

import id.posyandu.referral.events.Urgency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures the reader on a labelled file (JSON lines: text, fields, categories, urgency): give its path; a second argument shows the misses. */
final class Measure {

  private static final Map<String, Urgency> URGENCIES =
      Map.of("NORMAL", Urgency.NORMAL, "SEGERA", Urgency.URGENT, "URGENT", Urgency.URGENT,
          "DARURAT", Urgency.EMERGENCY, "EMERGENCY", Urgency.EMERGENCY);

  private Measure() {}

  public static void main(String[] args) throws IOException {
    FindingReader reader = FindingReader.shipped();
    List<Quality.Labelled> labelled = Files.readAllLines(Path.of(args[0])).stream().map(Measure::labelled).toList();
    Quality quality = Quality.of(reader, labelled);
    if (args.length > 1) {
      quality.misses().forEach(System.out::println);
    }
    System.out.println(quality);
    long begun = System.nanoTime();
    int rounds = 40;
    for (int round = 0; round < rounds; round++) {
      labelled.forEach(one -> reader.read(one.text()));
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf("%s, %.0f texts a second%n", reader.model(), rounds * labelled.size() / seconds);
  }

  private static Quality.Labelled labelled(String line) {
    JsonNode node = JsonMapper.shared().readTree(line);
    return new Quality.Labelled(node.get("text").asString(), strings(node.path("fields")), strings(node.path("categories")),
        URGENCIES.get(node.path("urgency").asString("")));
  }

  private static Set<String> strings(JsonNode array) {
    return array.isMissingNode() ? null : StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
