package id.posyandu.referral.reporting.casebook;

import id.posyandu.referral.kit.wire.EventReader;
import id.posyandu.referral.kit.wire.Heard;
import id.posyandu.referral.kit.wire.RawRecord;
import id.posyandu.referral.kit.wire.Unreadable;
import id.posyandu.referral.reporting.Fit;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.stereotype.Component;

/**
 * Overhears what the indicators are folded from, a batch at a time. What can't be read or folded is theirs to count and to
 * lay aside.
 */
@Component
class CasebookEar implements BatchMessageListener<byte[], byte[]> {
  private final Filing filing;

  CasebookEar(Filing filing) {
    this.filing = filing;
  }

  @Override
  public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
    try {
      filing.file(records.stream().map(CasebookEar::read).flatMap(Optional::stream).toList());
    } catch (RuntimeException failure) { // one of them may be at fault, or the store: which, shows one by one
      oneByOne(records);
    }
  }

  private void oneByOne(List<ConsumerRecord<byte[], byte[]>> records) {
    for (int i = 0; i < records.size(); i++) {
      try {
        filing.file(read(records.get(i)).stream().toList());
      } catch (RuntimeException failure) { // for the container, which tries again and knows when to give up
        throw new BatchListenerFailedException("Could not be filed", failure, i);
      }
    }
  }

  private static Optional<Heard> read(ConsumerRecord<byte[], byte[]> record) {
    try {
      Optional<Heard> heard = EventReader.read(RawRecord.of(record));
      heard.ifPresent(Fit::checked);
      return heard;
    } catch (Unreadable another) {
      return Optional.empty();
    }
  }
}
