package id.posyandu.referral.kit.wire;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.EventType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/** Reads records as events. An unknown type is nothing to us and no error; only an unreadable record is. */
public final class EventReader {
  private EventReader() {}

  /**
   * @return what was said; empty for a type that this version does not know
   * @throws Unreadable when it is of a known type, or of none, and can't be read as such
   */
  public static Optional<Heard> read(RawRecord record) {
    String type = record.header(Envelope.TYPE);
    if (type == null) {
      throw new Unreadable("no " + Envelope.TYPE + " header");
    }
    return EventType.named(type).map(known -> heard(record, event(record, known)));
  }

  private static Event event(RawRecord record, EventType type) {
    if (record.value() == null || record.value().length == 0) {
      throw new Unreadable("empty value");
    }
    Event event;
    try {
      event = EventJson.MAPPER.readValue(record.value(), type.record());
    } catch (JacksonException malformed) {
      throw new Unreadable("not a readable " + type.wireName() + " at " + place(malformed));
    }
    if (event == null || event.finding() == null || event.area() == null || event.receivedAt() == null) {
      throw new Unreadable("finding, area or receivedAt is missing");
    }
    return event;
  }

  /** Line and column only: Jackson's own message quotes the content, which may hold personal data. */
  private static String place(JacksonException malformed) {
    var where = malformed.getLocation();
    return where == null ? "unknown place" : "line " + where.getLineNr() + ", column " + where.getColumnNr();
  }

  private static Heard heard(RawRecord record, Event event) {
    return new Heard(
        event,
        id(record),
        time(record),
        record.header(Envelope.TRACE),
        record.topic(),
        record.partition(),
        record.offset());
  }

  private static UUID id(RawRecord record) {
    String id = record.header(Envelope.ID);
    try {
      return UUID.fromString(id == null ? "" : id);
    } catch (IllegalArgumentException notOurs) { // CloudEvents allows any string as an id
      String name = id == null ? record.coordinates() : id;
      return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** When it happened, which can be told without reading it. */
  static Instant time(RawRecord record) {
    String time = record.header(Envelope.TIME);
    try {
      return time == null ? Instant.ofEpochMilli(record.timestamp()) : OffsetDateTime.parse(time).toInstant();
    } catch (DateTimeException unreadable) {
      return Instant.ofEpochMilli(record.timestamp());
    }
  }
}
