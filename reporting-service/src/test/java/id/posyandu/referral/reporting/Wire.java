package id.posyandu.referral.reporting;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.EventType;
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
    return switch (EventType.of(event)) {
      case FINDING_REPORTED, FINDING_WITHDRAWN, FINDING_VERIFIED -> Topics.FINDINGS;
      case REFERRAL_MOVED, REFERRAL_OVERDUE, REFERRAL_SILENT -> Topics.FOLLOW_UPS;
      default -> Topics.DECISIONS;
    };
  }
}
