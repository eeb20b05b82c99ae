package id.posyandu.referral.kit.wire;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.kafka.support.SimpleKafkaHeaderMapper;

/** How Spring Cloud Stream is to behave in every service that uses it. */
@AutoConfiguration(after = WireKit.class)
@ConditionalOnClass(ListenerContainerCustomizer.class)
public class StreamKit {
  private static final String FOR_SUBSCRIBERS = "-webhooks";

  @Bean
  Retries retries(DeadLetters deadLetters) {
    return new Retries(deadLetters);
  }

  /**
   * @param gather how long what departments do may wait until it is heard, so that a poll, a fetch and a commit serve a
   *     handful of events; the same for all that is heard for subscribers
   */
  @Bean
  ListenerContainerCustomizer<AbstractMessageListenerContainer<byte[], byte[]>> waitsForStores(
      Retries retries, @Value("${hearing.gather}") Duration gather) {
    return (container, destination, group) -> {
      retries.applyTo(container);
      if (!destination.equals(Topics.FINDINGS)) {
        // Decisions alone leave in the transaction of what they answer; elsewhere it would cost three requests an event.
        container.getContainerProperties().setKafkaAwareTransactionManager(null);
      }
      if (destination.equals(Topics.FOLLOW_UPS) || group.endsWith(FOR_SUBSCRIBERS)) {
        container.getContainerProperties().setIdleBetweenPolls(gather.toMillis());
      }
    };
  }

  /** Only CloudEvents and the hop's trace go out, as plain text: no header of the framework's, no class name. */
  @Bean
  KafkaHeaderMapper cloudEventHeaders() {
    SimpleKafkaHeaderMapper mapper =
        new SimpleKafkaHeaderMapper("ce_*", Envelope.HOP, Envelope.CONTENT_TYPE, "!*");
    mapper.setMapAllStringsOut(true);
    return mapper;
  }
}
