package id.posyandu.referral.reporting.casebook;

import id.posyandu.referral.kit.wire.DeadLetters;
import id.posyandu.referral.kit.wire.ReadingGroups;
import id.posyandu.referral.kit.wire.Retries;
import id.posyandu.referral.kit.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CasebookSettings.class)
class CasebookConfiguration {
  private static final int A_HANDFUL = 64 * 1024;

  /**
   * A group of its own: while MongoDB is away it waits, and the indicators do not. A container of Spring Kafka rather than a
   * binding of Spring Cloud Stream, which this service is without, since it hears in batches and says nothing.
   */
  @Bean
  ConcurrentMessageListenerContainer<byte[], byte[]> casebookReader(
      KafkaProperties kafka,
      CasebookEar ear,
      CasebookSettings settings,
      DeadLetters deadLetters,
      MeterRegistry meters,
      @Value("${hearing.gather}") Duration gather) {
    var consumers = new DefaultKafkaConsumerFactory<byte[], byte[]>(settings(kafka, settings, gather));
    consumers.addListener(new MicrometerConsumerListener<>(meters));
    var properties = new ContainerProperties(Topics.FINDINGS, Topics.DECISIONS, Topics.FOLLOW_UPS);
    properties.setGroupId(settings.group());
    properties.setMessageListener(ear);
    var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
    container.setConcurrency(settings.ears());
    new Retries(deadLetters).applyTo(container);
    return container;
  }

  @Bean
  ReadingGroups groupOfTheCasebook(CasebookSettings settings) {
    return () -> Set.of(settings.group());
  }

  private static Map<String, Object> settings(KafkaProperties kafka, CasebookSettings settings, Duration gather) {
    var all = new HashMap<>(kafka.buildConsumerProperties());
    all.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    all.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
    // The broker waits for a handful, so that one look and one write serve it; what has piled up is there at once.
    all.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, A_HANDFUL);
    all.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) gather.toMillis());
    return all;
  }
}
