package id.posyandu.referral.kit;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.kit.wire.NeededTopics;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.TestServers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics' real settings, as the broker tells them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicSettingsTest {
  private static final String OPD = Topics.ofOpd("3576-dinsosp3a");
  private static final String DEAD = Topics.deadLettersOf("topic-settings-test");
  private static final List<String> TWELVE =
      List.of(Topics.FINDINGS, Topics.DECISIONS, Topics.ANSWERS, Topics.FOLLOW_UPS, Topics.DECLARATIONS);
  private static final List<String> ALL =
      Stream.concat(TWELVE.stream(), Stream.of(Topics.INDICATORS, OPD, DEAD)).toList();

  @Configuration
  static class Needs {
    @Bean
    NeededTopics everything() {
      return new NeededTopics(ALL);
    }
  }

  private ConfigurableApplicationContext service;
  private Admin broker;

  @BeforeAll
  void make_the_topics() {
    service =
        new SpringApplicationBuilder(KitTestApplication.class, Needs.class)
            .properties("spring.config.name=kit-test-service")
            .run(
                "--spring.kafka.bootstrap-servers=" + TestServers.get().kafka(),
                "--spring.mongodb.uri=" + TestServers.get().mongo("topics"),
                "--spring.mongodb.database=topics");
    broker = Admin.create(Map.of("bootstrap.servers", TestServers.get().kafka()));
  }

  @AfterAll
  void end_the_service() {
    broker.close();
    service.close();
  }

  @Test
  void keep_events_for_ever_and_dead_letters_for_ninety_days() throws Exception {
    for (String topic : Stream.concat(TWELVE.stream(), Stream.of(OPD)).toList()) {
      assertThat(setting(topic, "retention.ms")).as(topic).isEqualTo("-1");
      assertThat(setting(topic, "cleanup.policy")).as(topic).isEqualTo("delete");
    }
    assertThat(setting(DEAD, "retention.ms")).isEqualTo(String.valueOf(90L * 24 * 60 * 60 * 1000));
  }

  @Test
  void compact_the_indicators() throws Exception {
    assertThat(setting(Topics.INDICATORS, "cleanup.policy")).isEqualTo("compact");
  }

  @Test
  void give_the_topics_that_are_joined_equal_partitions() throws Exception {
    Map<String, TopicDescription> topics = broker.describeTopics(ALL).allTopicNames().get();

    for (String topic : TWELVE) {
      assertThat(topics.get(topic).partitions()).as(topic).hasSize(12);
    }
    assertThat(topics.get(Topics.INDICATORS).partitions()).hasSize(3);
    assertThat(topics.get(OPD).partitions()).hasSize(1);
  }

  @Test
  void remember_a_reader_that_was_away_for_ninety_days() throws Exception {
    ConfigResource node = new ConfigResource(ConfigResource.Type.BROKER, "1");
    String minutes = broker.describeConfigs(List.of(node)).all().get().get(node).get("offsets.retention.minutes").value();

    assertThat(Long.parseLong(minutes)).isGreaterThanOrEqualTo(90 * 24 * 60);
  }

  private String setting(String topic, String name) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return broker.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
  }
}
