package id.posyandu.referral.reporting.cases;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Writes values one after another with as few bytes as they need; {@link PackedReader} reads them in the same order. */
final class PackedWriter {
  static final int NULL = 0;
  static final int PLAIN = 1;
  static final int W3C = 2;
  static final String TRACE = "00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}";
  private static final HexFormat HEX = HexFormat.of();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** Seven bits a byte; small ones of either sign take one. */
  PackedWriter number(long value) {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
    return this;
  }

  PackedWriter flag(boolean value) {
    bytes.write(value ? 1 : 0);
    return this;
  }

  PackedWriter text(String value) {
    if (value == null) {
      return number(-1);
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    bytes.writeBytes(utf8);
    return this;
  }

  /** By its place among its kind; {@code PackingTest} notices when that changes. */
  PackedWriter oneOf(Enum<?> value) {
    return number(value == null ? -1 : value.ordinal());
  }

  PackedWriter id(UUID value) {
    flag(value != null);
    if (value != null) {
      whole(value.getMostSignificantBits());
      whole(value.getLeastSignificantBits());
    }
    return this;
  }

  private void whole(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes.write((int) (value >>> shift));
    }
  }

  PackedWriter time(Instant value) {
    return number(value.getEpochSecond()).number(value.getNano());
  }

  PackedWriter latest(Latest value) {
    flag(value != null);
    return value == null ? this : time(value.time()).trace(value.trace());
  }

  private PackedWriter trace(String value) {
    if (value == null || !value.matches(TRACE)) {
      number(value == null ? NULL : PLAIN);
      return value == null ? this : text(value);
    }
    number(W3C);
    bytes.writeBytes(HEX.parseHex(value.replace("-", ""), 2, value.length() - 3));
    return this;
  }

  <T> PackedWriter each(Collection<T> values, BiConsumer<PackedWriter, T> one) {
    number(values.size());
    values.forEach(value -> one.accept(this, value));
    return this;
  }
}
