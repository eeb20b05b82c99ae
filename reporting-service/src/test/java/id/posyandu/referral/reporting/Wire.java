package id.posyandu.referral.reporting;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.EventType;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.reporting.cases.Said;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Made-up events as the other services would put them on their topics. */
final class Wire {
  private Wire() {}

  static ProducerRecord<byte[], byte[]> record(Said said) {
    return Outgoing.of(said.id(), topic(said.event()), said.event(), said.time(), said.trace(), said.trace())
        .record("test");
  }

  private static String topic(Event event) {
    if (event instanceof ReferralMoved) {
      return Topics.FOLLOW_UPS;
    }
    return EventType.of(event) == EventType.FINDING_REPORTED ? Topics.FINDINGS : Topics.DECISIONS;
  }
}
