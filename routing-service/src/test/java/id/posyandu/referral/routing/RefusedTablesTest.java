package id.posyandu.referral.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class RefusedTablesTest {
  @TempDir Path dir;

  @Test
  void tables_without_a_holder_are_refused_at_start_up_in_words() throws IOException {
    Path tables = copied("35.76-mojokerto", "catalogue");
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

  private Path copied(String... folders) throws IOException {
    for (String folder : folders) {
      Path target = Files.createDirectories(dir.resolve("cities").resolve(folder));
      var shipped = new PathMatchingResourcePatternResolver().getResources("classpath*:cities/" + folder + "/*.*");
      for (Resource file : shipped) {
        try (InputStream bytes = file.getInputStream()) {
          Files.copy(bytes, target.resolve(file.getFilename()));
        }
      }
    }
    return dir.resolve("cities");
  }
}
