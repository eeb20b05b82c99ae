package id.posyandu.referral.kit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a member of a type should look like, in words for the caller. */
final class Expectations {
  private Expectations() {}

  static String of(Class<?> type) {
    if (type.isEnum()) {
      return "must be one of " + choices(type);
    }
    if (type == Instant.class) {
      return "must be a time with offset, such as 2026-11-20T08:30:00+07:00";
    }
    if (type == LocalDate.class) {
      return "must be a date, such as 2026-11-20";
    }
    if (type == UUID.class) {
      return "must be a UUID";
    }
    if (type == String.class) {
      return "must be a text";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "must be true or false";
    }
    if (type == Integer.class || type == Long.class || type == int.class || type == long.class) {
      return "must be a whole number";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "must be a number";
    }
    return Collection.class.isAssignableFrom(type) ? "must be a list" : "must be an object";
  }

  /** The choices a caller has; the one for what a reader doesn't know is none of them. */
  static String choices(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Object::toString)
        .filter(name -> !name.equals("UNKNOWN"))
        .collect(Collectors.joining(", "));
  }
}
