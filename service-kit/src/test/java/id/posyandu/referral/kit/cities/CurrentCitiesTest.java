package id.posyandu.referral.kit.cities;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.cities.Cities;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Tables that change while we run. */
class CurrentCitiesTest {
  private static final String FOLDER = "35.76-mojokerto";

  @TempDir Path dir;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final StaticListableBeanFactory prepared = new StaticListableBeanFactory();
  private CurrentCities cities;
  private CitiesWatch watch;
  private Cities before;

  @BeforeEach
  void run_with_tables_of_our_own() throws IOException {
    Files.createDirectories(dir.resolve(FOLDER));
    for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:cities/" + FOLDER + "/*.*")) {
      try (InputStream bytes = file.getInputStream()) {
        Files.copy(bytes, dir.resolve(FOLDER).resolve(file.getFilename()));
      }
    }
    cities = CurrentCities.of(dir.toString());
    before = cities.get();
    watch = new CitiesWatch(cities, Duration.ofHours(1), prepared.getBeanProvider(NewTables.class), meters);
  }

  @Test
  void stay_the_same_while_nothing_changes() {
    watch.look();

    assertThat(cities.get()).isSameAs(before);
    assertThat(shown(before.version())).isOne();
  }

  @Test
  void are_in_force_at_the_next_look_when_they_are_good() throws IOException {
    add("opds.csv", "3576-dinbaru,Dinas Baru,no,test");

    watch.look();

    assertThat(cities.get().opd("3576-dinbaru")).isPresent();
    assertThat(shown(cities.get().version())).isOne();
    assertThat(shown(before.version())).isZero();
    assertThat(refused()).isZero();
  }

  @Test
  void are_refused_once_and_the_old_ones_stay_when_they_are_not() throws IOException {
    add("opds.csv", "no code at all");
    watch.look();
    watch.look();

    assertThat(cities.get()).isSameAs(before);
    assertThat(refused()).isOne();
    assertThat(shown(before.version())).isOne();
  }

  @Test
  void that_were_refused_are_taken_once_they_are_mended() throws IOException {
    add("opds.csv", "no code at all");
    watch.look();
    Path opds = dir.resolve(FOLDER).resolve("opds.csv");
    List<String> rows = Files.readAllLines(opds);
    Files.write(opds, rows.subList(0, rows.size() - 1));
    add("opds.csv", "3576-dinbaru,Dinas Baru,no,test");

    watch.look();

    assertThat(cities.get().opd("3576-dinbaru")).isPresent();
  }

  @Test
  void are_in_force_only_after_what_they_need_is_there_and_are_tried_again_until_it_is() throws IOException {
    var kafka = new Object() {
      boolean away = true;
    };
    prepared.addBean("topics", (NewTables) next -> {
      assertThat(cities.get()).isSameAs(before);
      if (kafka.away) {
        throw new IllegalStateException("Kafka is away");
      }
    });
    add("opds.csv", "3576-dinbaru,Dinas Baru,no,test");

    watch.look();
    assertThat(cities.get()).isSameAs(before);

    kafka.away = false;
    watch.look();
    assertThat(cities.get().opd("3576-dinbaru")).isPresent();
  }

  @Test
  void of_a_folder_that_has_gone_leave_the_old_ones_in_force() throws IOException {
    Files.move(dir.resolve(FOLDER), dir.resolve(".gone"));
    watch.look();

    assertThat(cities.get()).isSameAs(before);
  }

  private void add(String file, String row) throws IOException {
    Path table = dir.resolve(FOLDER).resolve(file);
    Files.writeString(table, Files.readString(table).stripTrailing() + "\n" + row + "\n");
  }

  private double refused() {
    return meters.counter("referral.cities.refused").count();
  }

  private double shown(String version) {
    return meters.find("referral.cities.version").tag("version", version).gauges().stream().mapToDouble(g -> g.value()).sum();
  }
}
