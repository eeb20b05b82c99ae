package id.posyandu.referral.intake;

import id.posyandu.referral.events.EventType;
import id.posyandu.referral.intake.casefile.Told;
import id.posyandu.referral.kit.wire.EventJson;
import java.time.Instant;

/** An event that was heard, as it lies in the document of its case: with its name on the wire, as JSON. */
record KeptEvent(String type, Instant at, String value) {

  static KeptEvent of(Told told) {
    String type = EventType.of(told.event()).wireName();
    return new KeptEvent(type, told.at(), EventJson.MAPPER.writeValueAsString(told.event()));
  }

  Told told() {
    EventType known = EventType.named(type).orElseThrow();
    return new Told(EventJson.MAPPER.readValue(value, known.record()), at);
  }
}
