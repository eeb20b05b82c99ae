package id.posyandu.referral.stack.city;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.cities.Cities;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A city as it is laid out, and then filled in by somebody who knows two of its kelurahan. */
record Semarang(Path folder) {
  static final String SEKAYU = "33.74.01.1009";

  static Semarang laidOutIn(Path dir) {
    assertThat(Typed.city("new", "33.74", "Kota Semarang", "--in", dir).exitCode()).isZero();
    return new Semarang(dir.resolve("33.74-semarang"));
  }

  static Semarang filledInIn(Path dir) {
    return laidOutIn(dir)
        .replace("areas.csv", "33.74.01,? name of the kecamatan", "33.74.01,Semarang Tengah")
        .replace("areas.csv", "33.74.01.1001,? name of the kelurahan", "33.74.01.1009,Sekayu")
        .append("areas.csv", "33.74.01.1010,Pandansari,KELURAHAN,33.74.01,")
        .replace("opds.csv", "? usually ", "")
        .replace("opds.csv", "? where from", "test");
  }

  Semarang replace(String file, String old, String now) {
    String text = text(file);
    assertThat(text).contains(old);
    return write(file, text.replace(old, now));
  }

  Semarang append(String file, String line) {
    return write(file, text(file) + line + "\n");
  }

  private Semarang write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
      return this;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Cities cities() {
    return Cities.alone(folder);
  }
}
