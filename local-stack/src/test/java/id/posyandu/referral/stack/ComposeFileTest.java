package id.posyandu.referral.stack;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.Opd;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No engine runs the compose file in our tests, so all that can be read off it is. */
class ComposeFileTest {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");

  private final List<ComposeContainer> all = ComposeContainer.all();
  private final List<ComposeContainer> ours = all.stream().filter(ComposeContainer::ours).toList();

  @Test
  void every_variable_it_sets_is_one_that_the_service_reads() {
    assertThat(ours).allSatisfy(container -> assertThat(variablesOf(container.service()))
        .as(container.name()).containsAll(container.environment().keySet()));
  }

  @Test
  void every_opd_has_exactly_one_container_that_reads_its_topic() {
    var spread = ours.stream().filter(container -> container.service().equals("opd-service")).toList();

    assertThat(spread).hasSizeGreaterThan(1);
    assertThat(spread.stream().flatMap(container -> Stream.of(container.environment().get("OPD_CODES").split(","))))
        .containsExactlyInAnyOrderElementsOf(Cities.shipped().opds().stream().map(Opd::code).toList());
  }

  @Test
  void who_has_an_instance_id_is_given_one_and_shares_it_with_nobody() {
    assertThat(ours.stream().filter(container -> variablesOf(container.service()).contains("INSTANCE_ID")))
        .isNotEmpty()
        .extracting(container -> container.environment().get("INSTANCE_ID"))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  @Test
  void what_is_published_is_on_this_machine_only_and_on_a_port_of_its_own() {
    var published = all.stream().flatMap(container -> container.list("ports")).toList();

    assertThat(published).allMatch(port -> port.matches("127\\.0\\.0\\.1:[0-9]+:[0-9]+"));
    assertThat(published).extracting(port -> port.split(":")[1]).doesNotHaveDuplicates();
    assertThat(ours).allSatisfy(container ->
        assertThat(container.list("ports")).singleElement().asString().endsWith(":" + container.port()));
  }

  @Test
  void nobody_starts_before_what_it_needs_is_healthy() {
    assertThat(all).allSatisfy(container -> assertThat(container.map("depends_on").values())
        .allMatch(Map.of("condition", "service_healthy")::equals));
    assertThat(ours).allSatisfy(container -> assertThat(container.map("depends_on").keySet())
        .as(container.name()).isNotEmpty().containsAll(serversOf(container)));
  }

  @Test
  void every_container_is_looked_after() {
    assertThat(all).allSatisfy(container -> assertThat(container.settings())
        .as(container.name()).containsKeys("healthcheck", "mem_limit", "restart", "logging"));
    assertThat(ours).allSatisfy(container -> assertThat(container.map("healthcheck").get("test").toString())
        .contains("http://127.0.0.1:" + container.port() + "/actuator/health/readiness"));
  }

  @Test
  void nobody_is_root() {
    assertThat(all).allSatisfy(container -> assertThat(container.user()).as(container.name())
        .hasValueSatisfying(user -> assertThat(user).matches("[1-9][0-9]*:[1-9][0-9]*")));
  }

  @Test
  void the_dockerfiles_differ_in_name_and_port_only() {
    var alike = ours.stream().map(container -> container.dockerfile()
        .replace(container.service(), "SERVICE")
        .replace("EXPOSE " + container.port(), "EXPOSE PORT"));

    assertThat(alike.distinct()).hasSize(1);
  }

  @Test
  void the_broker_makes_no_topic_by_itself_and_remembers_readers_for_90_days() {
    var broker = all.stream().filter(container -> container.name().equals("kafka")).findAny().orElseThrow();
    var kept = Long.parseLong(broker.environment().get("KAFKA_OFFSETS_RETENTION_MINUTES"));

    assertThat(broker.environment()).containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    assertThat(Duration.ofMinutes(kept)).isGreaterThanOrEqualTo(Duration.ofDays(90));
  }

  /** The other containers that its own settings name: {@code kafka:9092}, {@code mongodb://mongodb:27017}. */
  private Set<String> serversOf(ComposeContainer container) {
    return all.stream().map(ComposeContainer::name)
        .filter(name -> container.environment().values().stream().anyMatch(value -> value.contains(name + ":")))
        .collect(toSet());
  }

  private static Set<String> variablesOf(String service) {
    return Stream.of("service-kit", service)
        .map(module -> ComposeContainer.read(module + "/src/main/resources/" + module + ".yml"))
        .flatMap(yml -> VARIABLE.matcher(yml).results().map(found -> found.group(1)))
        .collect(toSet());
  }
}
