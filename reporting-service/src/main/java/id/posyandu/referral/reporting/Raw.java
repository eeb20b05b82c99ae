package id.posyandu.referral.reporting;

import id.posyandu.referral.kit.wire.RawRecord;
import java.util.HashMap;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** A record of Kafka Streams as the rest of the house knows records. */
final class Raw {
  private Raw() {}

  static RawRecord of(Record<byte[], byte[]> record, ProcessorContext<?, ?> context) {
    var headers = new HashMap<String, byte[]>();
    record.headers().forEach(header -> headers.put(header.key(), header.value()));
    var address = context.recordMetadata().orElseThrow();
    return new RawRecord(
        address.topic(),
        address.partition(),
        address.offset(),
        record.timestamp(),
        record.key(),
        record.value(),
        headers);
  }
}
