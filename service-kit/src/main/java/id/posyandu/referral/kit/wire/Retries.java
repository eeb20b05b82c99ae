package id.posyandu.referral.kit.wire;

import com.mongodb.MongoException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens when a rule throws. A store that is down is not poison: the reader waits, up to {@value #LONGEST_PAUSE_MS}
 * ms at a time, and tries again for ever, losing nothing. Anything else is a fault of that record or of our code: a few
 * tries, then a dead letter, so that one record never stops a partition.
 */
public final class Retries {
  private static final Logger log = LoggerFactory.getLogger(Retries.class);
  private static final long FIRST_PAUSE_MS = 200;
  private static final long LONGEST_PAUSE_MS = 5_000;
  private static final int MORE_TRIES = 5;

  private final DeadLetters deadLetters;

  public Retries(DeadLetters deadLetters) {
    this.deadLetters = deadLetters;
  }

  /** Sets both ways in which a container can fail: outside a transaction, and after one was rolled back. */
  public void applyTo(AbstractMessageListenerContainer<byte[], byte[]> container) {
    var plain = new DefaultErrorHandler((record, failure) -> giveUp(record, failure), forEver());
    plain.setClassifications(Map.of(), true);
    plain.setBackOffFunction((record, failure) -> pauses(failure));
    plain.setLogLevel(org.springframework.kafka.KafkaException.Level.WARN);
    container.setCommonErrorHandler(plain);
    var rolledBack =
        new DefaultAfterRollbackProcessor<byte[], byte[]>((record, failure) -> giveUp(record, failure), forEver());
    rolledBack.setClassifications(Map.of(), true);
    rolledBack.setBackOffFunction((record, failure) -> pauses(failure));
    container.setAfterRollbackProcessor(rolledBack);
  }

  private void giveUp(ConsumerRecord<?, ?> record, Exception failure) {
    log.error("Gave up on {}-{}-{}", record.topic(), record.partition(), record.offset(), failure);
    deadLetters.lay(RawRecord.of(record), "failed %d times: %s".formatted(MORE_TRIES + 1, root(failure).getClass().getSimpleName()));
  }

  private static BackOff pauses(Exception failure) {
    ExponentialBackOff pauses = forEver();
    if (!storeIsAway(failure)) {
      pauses.setMaxAttempts(MORE_TRIES);
    }
    return pauses;
  }

  private static ExponentialBackOff forEver() {
    ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MS, 2);
    pauses.setMaxInterval(LONGEST_PAUSE_MS);
    return pauses;
  }

  /** Whether MongoDB or Kafka could not be reached, as against a record or a rule that is wrong. */
  static boolean storeIsAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataAccessResourceFailureException
          || cause instanceof TransientDataAccessException
          || cause instanceof MongoException mongo && mongo.getCode() < 0
          || cause instanceof org.apache.kafka.common.errors.RetriableException) {
        return true;
      }
    }
    return false;
  }

  private static Throwable root(Throwable failure) {
    return failure.getCause() == null ? failure : root(failure.getCause());
  }
}
