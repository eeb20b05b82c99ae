package id.posyandu.referral.kit.wire;

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

  @Bean
  Retries retries(DeadLetters deadLetters) {
    return new Retries(deadLetters);
  }

  @Bean
  ListenerContainerCustomizer<AbstractMessageListenerContainer<byte[], byte[]>> waitsForStores(Retries retries) {
    return (container, destination, group) -> retries.applyTo(container);
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
