package id.posyandu.referral.reporting;

import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** Whether the fold runs, or is on its way: a rebalance stops the numbers for a moment, but not the answers. */
final class StreamsHealth extends AbstractHealthIndicator {
  private final StreamsBuilderFactoryBean streams;

  StreamsHealth(StreamsBuilderFactoryBean streams) {
    super("The fold does not answer");
    this.streams = streams;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    KafkaStreams running = streams.getKafkaStreams();
    if (running != null && running.state().isRunningOrRebalancing()) {
      builder.up();
    } else {
      builder.down();
    }
  }
}
