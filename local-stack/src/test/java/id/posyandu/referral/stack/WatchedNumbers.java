package id.posyandu.referral.stack;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * The numbers that the alerts and the dashboard under {@code ops} are made of, held against what running services show: a
 * number that was renamed would make an alert that never fires.
 */
final class WatchedNumbers {
  /** Written by Prometheus itself, as are the labels of who was asked. */
  private static final Set<String> OF_PROMETHEUS = Set.of("up", "ALERTS");
  private static final Set<String> LABELS_OF_PROMETHEUS = Set.of("job", "instance", "alertstate");
  private static final Set<String> WORDS =
      Set.of("and", "or", "unless", "by", "without", "on", "ignoring", "group_left", "group_right", "offset", "bool");

  private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_:][a-z0-9_:]*)(?:\\{(.*)})? \\S+$");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)\\s*\"([^\"]*)\"");
  private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");
  private static final Pattern SELECTOR =
      Pattern.compile("(?<![\\w\"\\[])([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(?!\\s*\\()(?:\\{([^}]*)})?(?![\\w(])");

  /** By service, by metric: the labels that it has. */
  private final Map<String, Map<String, Set<String>>> shown = new TreeMap<>();

  WatchedNumbers(Api api) {
    for (Ports.Service service : Ports.services()) {
      String scraped = api.get(service, "/actuator/prometheus").orFail().asString();
      Map<String, Set<String>> metrics = new TreeMap<>();
      SAMPLE.matcher(scraped).results().forEach(sample -> metrics
          .computeIfAbsent(sample.group(1), any -> new HashSet<>()).addAll(labels(sample.group(2))));
      shown.put(service.label(), metrics);
    }
  }

  void areAllShown() {
    List<String> expressions = new ArrayList<>(alerts());
    expressions.addAll(panels());
    assertThat(expressions).hasSizeGreaterThan(20);
    expressions.forEach(this::isShown);
  }

  private void isShown(String expression) {
    Set<String> labels = new HashSet<>(LABELS_OF_PROMETHEUS);
    String selectors = GROUPING.matcher(expression).replaceAll(" ");
    for (MatchResult selector : SELECTOR.matcher(selectors).results().toList()) {
      String metric = selector.group(1);
      if (!WORDS.contains(metric)) {
        Set<String> known = OF_PROMETHEUS.contains(metric) ? Set.of() : labels(metric, selector.group(2), expression);
        labels.addAll(known);
        assertThat(labels).as("labels of %s in %s", metric, expression).containsAll(labels(selector.group(2)));
      }
    }
    for (MatchResult grouping : GROUPING.matcher(expression).results().toList()) {
      assertThat(labels).as(expression).containsAll(List.of(grouping.group(1).split("\\s*,\\s*")));
    }
  }

  /** Of that metric, as the service shows it that is named, or any. */
  private Set<String> labels(String metric, String matchers, String expression) {
    String job = matchers == null ? "" : LABEL.matcher(matchers).results()
        .filter(label -> label.group(1).equals("job")).map(label -> label.group(2)).findAny().orElse("");
    List<Map<String, Set<String>>> services =
        shown.entrySet().stream().filter(one -> job.isEmpty() || one.getKey().equals(job)).map(Map.Entry::getValue).toList();
    assertThat(services.stream().anyMatch(service -> service.containsKey(metric)))
        .as("'%s', of which %s speaks, is shown by a service", metric, expression).isTrue();
    return services.stream().flatMap(service -> service.getOrDefault(metric, Set.of()).stream()).collect(toSet());
  }

  private static Set<String> labels(String written) {
    return written == null
        ? Set.of()
        : LABEL.matcher(written).results().map(label -> label.group(1)).collect(toSet());
  }

  private static List<String> alerts() {
    Map<String, List<Map<String, List<Map<String, Object>>>>> file =
        new Yaml().load(ComposeContainer.read("ops/prometheus/alerts.yml"));
    return file.get("groups").stream()
        .flatMap(group -> group.get("rules").stream())
        .map(rule -> rule.get("expr").toString())
        .toList();
  }

  private static List<String> panels() {
    return JsonMapper.shared().readTree(ComposeContainer.read("ops/grafana/dashboards/posyandu.json")).findValuesAsString("expr");
  }
}
