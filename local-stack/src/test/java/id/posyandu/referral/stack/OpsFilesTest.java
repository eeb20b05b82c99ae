package id.posyandu.referral.stack;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What an operator is given fits what runs. That each number exists is seen on the real stack, see {@link WatchedNumbers}. */
class OpsFilesTest {
  private final List<ComposeContainer> all = ComposeContainer.all();

  @Test
  void prometheus_asks_every_service_where_it_listens() {
    Map<String, Set<String>> running = all.stream().filter(ComposeContainer::ours).collect(groupingBy(
        ComposeContainer::service, mapping(container -> container.name() + ":" + container.port(), toSet())));

    assertThat(asked()).isEqualTo(running);
  }

  @Test
  void what_an_operator_watches_is_there_only_if_it_is_asked_for() {
    assertThat(all.stream().filter(container -> container.list("profiles").toList().equals(List.of("ops"))))
        .extracting(ComposeContainer::name).containsExactlyInAnyOrder("prometheus", "grafana");
    assertThat(all.stream().filter(ComposeContainer::ours)).allMatch(container -> container.list("profiles").findAny().isEmpty());
  }

  @Test
  void every_alert_leads_to_its_heading_in_the_runbook_and_every_heading_to_an_alert() {
    List<String> headings = ComposeContainer.read("ops/README.md").lines()
        .filter(line -> line.matches("### [A-Z][A-Za-z]+")).map(line -> line.substring(4)).toList();

    assertThat(alerts()).extracting(rule -> rule.get("alert").toString()).containsExactlyElementsOf(headings);
    assertThat(alerts()).allSatisfy(rule -> assertThat(((Map<?, ?>) rule.get("annotations")).get("runbook"))
        .isEqualTo("ops/README.md#" + rule.get("alert").toString().toLowerCase(Locale.ROOT)));
  }

  @Test
  void every_alert_has_a_test() {
    String tests = ComposeContainer.read("ops/prometheus/alerts_test.yml");

    assertThat(alerts()).allSatisfy(rule -> assertThat(tests).contains("alertname: " + rule.get("alert")));
  }

  private static List<Map<String, Object>> alerts() {
    Map<String, List<Map<String, List<Map<String, Object>>>>> file =
        new Yaml().load(ComposeContainer.read("ops/prometheus/alerts.yml"));
    return file.get("groups").stream().flatMap(group -> group.get("rules").stream()).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Set<String>> asked() {
    Map<String, List<Map<String, Object>>> file = new Yaml().load(ComposeContainer.read("ops/prometheus/prometheus.yml"));
    return file.get("scrape_configs").stream().collect(toMap(
        job -> job.get("job_name").toString(),
        job -> ((List<Map<String, List<String>>>) job.get("static_configs")).stream()
            .flatMap(targets -> targets.get("targets").stream()).collect(toSet())));
  }
}
