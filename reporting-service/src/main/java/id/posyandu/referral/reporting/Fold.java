package id.posyandu.referral.reporting;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One fold of the log, running. A thread that failed is replaced: it goes on at the last committed transaction, so nothing is
 * lost or doubled. Who stops says so, and the others, or the next start, need not wait until it is missed.
 */
final class Fold {
  private static final Logger log = LoggerFactory.getLogger(Fold.class);
  private static final Duration TO_END = Duration.ofSeconds(10);

  private final FoldVoice voice;
  private final KafkaStreams streams;
  private final KafkaStreamsMetrics metrics;

  Fold(Topology topology, Properties settings, FoldVoice voice, MeterRegistry meters) {
    this.voice = voice;
    streams = new KafkaStreams(topology, settings);
    streams.setUncaughtExceptionHandler(failure -> {
      log.error("The fold failed and begins again at its last commit", failure);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    });
    metrics = new KafkaStreamsMetrics(streams);
    metrics.bindTo(meters);
    streams.start();
  }

  FoldVoice voice() {
    return voice;
  }

  /** Or is on its way: a rebalance stops the numbers for a moment, but not the answers. */
  boolean runs() {
    return streams.state().isRunningOrRebalancing();
  }

  void stop() {
    metrics.close();
    streams.close(new KafkaStreams.CloseOptions().leaveGroup(true).timeout(TO_END));
  }

  /** Stops for good: what it kept here is not needed any more. */
  void forget() {
    stop();
    streams.cleanUp();
  }
}
