package id.posyandu.referral.cities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A copy of the shipped tables that a test may spoil. */
record CopiedTables(Path dir) {

  static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  static CopiedTables into(Path dir) {
    var shipped = shippedFolder();
    try (var paths = Files.walk(shipped)) {
      for (var path : paths.toList()) {
        var copy = dir.resolve(shipped.relativize(path).toString());
        if (Files.isDirectory(path)) Files.createDirectories(copy);
        else Files.copy(path, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CopiedTables(dir);
  }

  static Path shippedFolder() {
    try {
      return Path.of(Cities.class.getResource("/cities/").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  CopiedTables replace(String file, String old, String now) {
    var text = text(file);
    if (!text.contains(old)) throw new IllegalArgumentException(old + " is not in " + file);
    return write(file, text.replace(old, now));
  }

  CopiedTables append(String file, String line) {
    return write(file, text(file) + line + "\n");
  }

  CopiedTables write(String file, String text) {
    try {
      Files.createDirectories(dir.resolve(file).getParent());
      Files.writeString(dir.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CopiedTables delete(String file) {
    try {
      Files.delete(dir.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Cities read() {
    return Cities.read(TableFiles.in(dir), TODAY);
  }

  String text(String file) {
    try {
      return Files.readString(dir.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
