package id.posyandu.referral.routing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Shipped tables in a folder of their own, to be changed. */
record CopiedTables(Path dir) {

  static CopiedTables in(Path dir, String... folders) throws IOException {
    for (String folder : folders) {
      Path target = Files.createDirectories(dir.resolve(folder));
      var shipped = new PathMatchingResourcePatternResolver().getResources("classpath*:cities/" + folder + "/*.*");
      for (Resource file : shipped) {
        try (InputStream bytes = file.getInputStream()) {
          Files.copy(bytes, target.resolve(file.getFilename()));
        }
      }
    }
    return new CopiedTables(dir);
  }

  void add(String file, String row) throws IOException {
    Path table = dir.resolve(file);
    Files.writeString(table, Files.readString(table).stripTrailing() + "\n" + row + "\n");
  }
}
