package id.posyandu.referral.reporting.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Writes values one after another with as few bytes as they need; {@link PackedReader} reads them in the same order. */
final class PackedWriter {
  static final int NULL = 0;
  static final int PLAIN = 1;
  static final int W3C = 2;
  private static final String MASK = "00-________________________________-________________-__";

  private byte[] bytes = new byte[512];
  private int size;

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void put(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) value;
  }

  /** Seven bits a byte; small ones of either sign take one. */
  PackedWriter number(long value) {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      put((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    put((int) rest);
    return this;
  }

  PackedWriter flag(boolean value) {
    put(value ? 1 : 0);
    return this;
  }

  PackedWriter text(String value) {
    if (value == null) {
      return number(-1);
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    if (size + utf8.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + utf8.length, size * 2));
    }
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
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
      put((int) (value >>> shift));
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
    if (value == null || !isW3c(value)) {
      number(value == null ? NULL : PLAIN);
      return value == null ? this : text(value);
    }
    number(W3C);
    for (int i = 3; i < MASK.length(); i += 2) {
      i += MASK.charAt(i) == '-' ? 1 : 0;
      put(HexFormat.fromHexDigit(value.charAt(i)) << 4 | HexFormat.fromHexDigit(value.charAt(i + 1)));
    }
    return this;
  }

  /** Of version 00 and in small letters, so that it can be written again as it was. */
  private static boolean isW3c(String value) {
    boolean fits = value.length() == MASK.length();
    for (int i = 0; fits && i < MASK.length(); i++) {
      char one = value.charAt(i);
      fits = MASK.charAt(i) == '_' ? (one >= '0' && one <= '9') || (one >= 'a' && one <= 'f') : one == MASK.charAt(i);
    }
    return fits;
  }

  <T> PackedWriter each(Collection<T> values, BiConsumer<PackedWriter, T> one) {
    number(values.size());
    values.forEach(value -> one.accept(this, value));
    return this;
  }
}
