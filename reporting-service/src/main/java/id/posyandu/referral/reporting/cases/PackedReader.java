package id.posyandu.referral.reporting.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads what {@link PackedWriter} wrote. */
final class PackedReader {
  private static final HexFormat HEX = HexFormat.of();
  private static final int TRACE_ID = 16;
  private static final int SPAN_ID = 8;

  private final byte[] bytes;
  private int at;

  PackedReader(byte[] bytes) {
    this.bytes = bytes;
  }

  long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
  }

  int whole() {
    return (int) number();
  }

  boolean flag() {
    return bytes[at++] != 0;
  }

  String text() {
    int length = whole();
    if (length < 0) {
      return null;
    }
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  <E extends Enum<E>> E oneOf(E[] values) {
    int ordinal = whole();
    return ordinal < 0 ? null : values[ordinal];
  }

  UUID id() {
    return flag() ? new UUID(eightBytes(), eightBytes()) : null;
  }

  private long eightBytes() {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << 8 | bytes[at++] & 0xFF;
    }
    return value;
  }

  Instant time() {
    return Instant.ofEpochSecond(number(), number());
  }

  Latest latest() {
    return flag() ? new Latest(time(), trace()) : null;
  }

  private String trace() {
    int kind = whole();
    if (kind == PackedWriter.NULL) {
      return null;
    }
    return kind == PackedWriter.PLAIN ? text() : "00-" + hex(TRACE_ID) + "-" + hex(SPAN_ID) + "-" + hex(1);
  }

  private String hex(int length) {
    at += length;
    return HEX.formatHex(bytes, at - length, at);
  }

  <T> List<T> each(Function<PackedReader, T> one) {
    int size = whole();
    var all = new ArrayList<T>(size);
    for (int i = 0; i < size; i++) {
      all.add(one.apply(this));
    }
    return all;
  }
}
