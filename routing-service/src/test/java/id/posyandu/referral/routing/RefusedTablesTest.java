package id.posyandu.referral.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedTablesTest {
  @TempDir Path dir;

  @Test
  void tables_without_a_holder_are_refused_at_start_up_in_words() throws IOException {
    Path tables = CopiedTables.in(dir.resolve("cities"), "35.76-mojokerto", "catalogue").dir();
    Path duties = tables.resolve("35.76-mojokerto/duties.csv");
    Files.write(duties, Files.readAllLines(duties).stream().filter(row -> !row.startsWith("DISDIK,")).toList());
    Path log = dir.resolve("log");

    try (var child = ChildRouting.start(log, "--server.port=0", "--routing.cities-dir=" + tables)) {
      assertThat(child.exit()).isNotZero();
    }

    assertThat(Files.readString(log))
        .contains("nobody holds")
        .contains("PDK-DASAR")
        .contains("35.76-mojokerto/duties.csv")
        .doesNotContain("\tat ");
  }
}
