package id.posyandu.referral.reporting.posts;

import id.posyandu.referral.kit.outbox.Relay;
import id.posyandu.referral.kit.outbox.Relays;
import id.posyandu.referral.kit.wire.NeededTopics;
import id.posyandu.referral.kit.wire.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PostsConfiguration {

  /** {@code referral.declarations}: what posyandu declare, from the document that keeps it. */
  @Bean
  Relay declarationRelay(Relays relays) {
    return relays.of(Declarations.COLLECTION);
  }

  @Bean
  NeededTopics declarationTopic() {
    return new NeededTopics(Topics.DECLARATIONS);
  }
}
