package id.posyandu.referral.intake;

import id.posyandu.referral.intake.casefile.Draw;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.outbox.Relay;
import id.posyandu.referral.kit.outbox.Relays;
import id.posyandu.referral.kit.webhooks.Subscribers;
import id.posyandu.referral.kit.wire.Ear;
import id.posyandu.referral.kit.wire.NeededTopics;
import id.posyandu.referral.kit.wire.Topics;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/**
 * Accepts findings and keeps the case files. Hears what routing decides and what the departments do. Says {@code
 * finding.reported}, {@code finding.withdrawn} and {@code finding.verified}, and to the departments {@code finding.added},
 * {@code referral.confirmed} and {@code referral.disputed}, all by the relay of the collection {@value Findings#COLLECTION}.
 */
@SpringBootApplication
@EnableConfigurationProperties(IntakeSettings.class)
public class IntakeApplication {

  public static void main(String[] args) {
    application().run(args);
  }

  /** The service as it is to be started, with a configuration file of its own name. */
  public static SpringApplication application() {
    SpringApplication application = new SpringApplication(IntakeApplication.class);
    application.setDefaultProperties(Map.of("spring.config.name", "intake-service"));
    return application;
  }

  @Bean
  Consumer<Message<?>> decisions(Ear ear, Hearing hearing) {
    return ear.listening(hearing::note);
  }

  @Bean
  Consumer<Message<?>> followUps(Ear ear, Hearing hearing) {
    return ear.listening(hearing::note);
  }

  /** All that the systems that report findings may want to be told, heard once more in a group of its own. */
  @Bean
  Consumer<Message<?>> news(Ear ear, Subscribers subscribers) {
    return ear.overhearing(subscribers::areThere, subscribers::hear);
  }

  @Bean
  Relay relay(Relays relays) {
    return relays.of(Findings.COLLECTION);
  }

  @Bean
  NeededTopics topics() {
    return new NeededTopics(Topics.FINDINGS, Topics.ANSWERS, Topics.DECISIONS, Topics.FOLLOW_UPS);
  }

  @Bean
  CurrentCities cities(IntakeSettings settings) {
    return CurrentCities.of(settings.citiesDir());
  }

  @Bean
  Draw draw(IntakeSettings settings) {
    return new Draw(settings.verifyShare());
  }
}
