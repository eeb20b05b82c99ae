package id.posyandu.referral.opd;

import id.posyandu.referral.kit.outbox.Relay;
import id.posyandu.referral.kit.outbox.Relays;
import id.posyandu.referral.kit.webhooks.Subscribers;
import id.posyandu.referral.kit.wire.Ear;
import id.posyandu.referral.kit.wire.NeededTopics;
import id.posyandu.referral.kit.wire.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.messaging.Message;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The switchboard: what is heard, and what is said. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(OpdSettings.class)
@EnableScheduling
public class OpdApplication {

  public static void main(String[] args) {
    application().run(args);
  }

  public static SpringApplication application() {
    SpringApplication application = new SpringApplication(OpdApplication.class);
    application.setDefaultProperties(Map.of("spring.config.name", "opd-service"));
    application.addInitializers(new Inboxes());
    return application;
  }

  /** {@code referral.opd.<code>}: a referral is assigned to a department, or taken back from it. */
  @Bean
  Consumer<Message<?>> assignments(Ear ear, Hearing hearing) {
    return ear.listening(hearing::assignments);
  }

  /** {@code referral.answers}: a cadre says whether the help arrived, or adds something. */
  @Bean
  Consumer<Message<?>> answers(Ear ear, Hearing hearing) {
    return ear.listening(hearing::answers);
  }

  /** All that departments' own systems may want to be told, heard once more in a group of its own. */
  @Bean
  Consumer<Message<?>> news(Ear ear, Subscribers subscribers) {
    return ear.overhearing(subscribers::areThere, subscribers::hear);
  }

  /** {@code referral.follow-ups}: each move and each breach, from the document that it is about. */
  @Bean
  Relay relay(Relays relays) {
    return relays.of(Referrals.COLLECTION);
  }

  @Bean
  NeededTopics topics(Inboxes.Departments heard) {
    List<String> topics = new ArrayList<>(heard.topics());
    topics.addAll(List.of(Topics.ANSWERS, Topics.FOLLOW_UPS));
    return new NeededTopics(topics);
  }

  @Bean
  ApplicationRunner indexes(WorkIndexes work, Additions additions) {
    return arguments -> {
      work.create();
      additions.index();
    };
  }

  /** A day is the same day on every machine, whatever its time zone. */
  @Bean
  static MongoCustomConversions daysAsTheyAre() {
    return MongoCustomConversions.create(conversions -> conversions.useNativeDriverJavaTimeCodecs());
  }
}
