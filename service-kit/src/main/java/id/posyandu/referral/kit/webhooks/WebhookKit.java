package id.posyandu.referral.kit.webhooks;

import id.posyandu.referral.kit.outbox.StoreKit;
import id.posyandu.referral.kit.web.WebKit;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Webhooks, for a service that has a {@link WebhookSubject}. */
@AutoConfiguration(after = {StoreKit.class, WebKit.class})
@ConditionalOnClass(MongoOperations.class)
@ConditionalOnBean(WebhookSubject.class)
@EnableConfigurationProperties(WebhookSettings.class)
public class WebhookKit {

  @Bean
  Webhooks webhooks(MongoOperations mongo) {
    return new Webhooks(mongo);
  }

  @Bean
  Deliveries webhookDeliveries(MongoOperations mongo) {
    return new Deliveries(mongo);
  }

  @Bean
  DeadDeliveries deadDeliveries(Deliveries deliveries, Clock clock, MeterRegistry meters) {
    return new DeadDeliveries(deliveries, clock, meters);
  }

  @Bean
  ApplicationRunner webhookIndexes(Webhooks webhooks, Deliveries deliveries) {
    return arguments -> {
      webhooks.index();
      deliveries.index();
    };
  }

  @Bean(destroyMethod = "close")
  Caller webhookCaller(WebhookSettings settings, @Value("${spring.application.name}") String service, Clock clock) {
    return new Caller(settings.destinations(), settings.patience(), service, clock);
  }

  @Bean
  DeliveryRounds deliveryRounds(
      Webhooks webhooks,
      Deliveries deliveries,
      Caller caller,
      WebhookSettings settings,
      Clock clock,
      MeterRegistry meters) {
    return new DeliveryRounds(webhooks, new Teller(webhooks, deliveries, caller, settings, clock, meters), clock);
  }

  @Bean
  Subscribers subscribers(
      Webhooks webhooks, Deliveries deliveries, WebhookSubject subject, DeliveryRounds rounds, Clock clock) {
    return new Subscribers(webhooks, deliveries, subject, rounds, clock);
  }

  @Bean
  WebhookController webhookController(
      Webhooks webhooks,
      Deliveries deliveries,
      WebhookSubject subject,
      WebhookSettings settings,
      DeliveryRounds rounds,
      Clock clock) {
    Subscribing subscribing = new Subscribing(webhooks, subject, settings.destinations(), clock);
    return new WebhookController(subscribing, webhooks, deliveries, rounds, clock);
  }
}
