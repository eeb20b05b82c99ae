package id.posyandu.referral.routing;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.Opd;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.cities.NewTables;
import id.posyandu.referral.kit.outbox.Relay;
import id.posyandu.referral.kit.outbox.Relays;
import id.posyandu.referral.kit.wire.Ear;
import id.posyandu.referral.kit.wire.NeededTopics;
import id.posyandu.referral.kit.wire.TopicMaker;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.routing.reading.FindingReader;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The switchboard: findings come in, decisions and assignments go out; what departments hand back and what cadres add or
 * take back comes in again.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class RoutingApplication {

  public static void main(String[] args) {
    application().run(args);
  }

  public static SpringApplication application() {
    SpringApplication application = new SpringApplication(RoutingApplication.class);
    application.setDefaultProperties(Map.of("spring.config.name", "routing-service"));
    return application;
  }

  /** What is decided of a finding leaves in the Kafka transaction that commits its offset. */
  @Bean
  Function<Message<?>, List<Message<byte[]>>> findings(
      Ear ear, Decisions decisions, Withdrawals withdrawals, Wire wire) {
    return ear.answering(heard -> {
      withdrawals.on(heard);
      return wire.messages(decisions.on(heard));
    });
  }

  @Bean
  Consumer<Message<?>> followUps(Ear ear, Returns returns) {
    return ear.listening(returns::on);
  }

  @Bean
  Consumer<Message<?>> fromCadres(Ear ear, Additions additions) {
    return ear.listening(additions::on);
  }

  /** What persons and departments cause leaves from the case's own document. */
  @Bean
  Relay relay(Relays relays) {
    return relays.of(Cases.COLLECTION);
  }

  @Bean
  NeededTopics topics(CurrentCities cities) {
    Stream<String> own = Stream.of(Topics.FINDINGS, Topics.DECISIONS, Topics.FOLLOW_UPS, Topics.ANSWERS);
    return new NeededTopics(Stream.concat(own, inboxes(cities.get())).toList());
  }

  private static Stream<String> inboxes(Cities cities) {
    return cities.opds().stream().map(Opd::code).map(Topics::ofOpd);
  }

  @Bean
  CurrentCities cities(RoutingSettings settings) {
    return CurrentCities.of(settings.citiesDir());
  }

  /** Nothing is said to a new department before it has a topic. */
  @Bean
  NewTables inboxesOfNewDepartments(TopicMaker topics) {
    return next -> topics.make(inboxes(next).toList());
  }

  @Bean
  FindingReader reader() {
    return FindingReader.shipped();
  }
}
