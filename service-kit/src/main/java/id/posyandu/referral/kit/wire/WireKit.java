package id.posyandu.referral.kit.wire;

import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.trace.TraceKit;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** How a service speaks and hears: topics made on purpose, a sender outside transactions, dead letters, an ear. */
@AutoConfiguration(after = {TraceKit.class, KafkaAutoConfiguration.class})
public class WireKit {

  @Bean
  TopicMaker topicMaker(KafkaProperties kafka, ObjectProvider<NeededTopics> needed) {
    return new TopicMaker(kafka.buildAdminProperties(), needed.stream().toList());
  }

  @Bean(destroyMethod = "close")
  EventSender eventSender(@Value("${spring.application.name}") String service, KafkaProperties kafka) {
    return new EventSender(service, kafka.buildProducerProperties());
  }

  @Bean
  NeededTopics deadLetterTopic(@Value("${spring.application.name}") String service) {
    return new NeededTopics(List.of(Topics.deadLettersOf(service)));
  }

  @Bean
  DeadLetters deadLetters(
      @Value("${spring.application.name}") String service, EventSender sender, MeterRegistry meters) {
    return new DeadLetters(service, sender, meters);
  }

  @Bean
  Ear ear(CaseTrace traces, DeadLetters deadLetters, MeterRegistry meters) {
    return new Ear(traces, deadLetters, meters);
  }

  @Bean
  LagMeters lagMeters(
      KafkaProperties kafka, Environment settings, ObjectProvider<ReadingGroups> unnamed, MeterRegistry meters) {
    return new LagMeters(
        kafka.buildAdminProperties(),
        () -> {
          var groups = LagMeters.groups(settings);
          unnamed.forEach(more -> groups.addAll(more.get()));
          return groups;
        },
        meters);
  }

  @Bean
  KafkaHealth kafkaHealthIndicator(KafkaProperties kafka) {
    return new KafkaHealth(kafka.buildAdminProperties());
  }
}
