package id.posyandu.referral.reporting;

import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.wire.DeadLetters;
import id.posyandu.referral.kit.wire.Ear;
import id.posyandu.referral.kit.wire.NeededTopics;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.reporting.cases.Places;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.kstream.KStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.EnableKafkaStreams;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/**
 * Switchboard of the reporting service.
 *
 * <pre>
 *   hears   referral.findings, referral.decisions, referral.follow-ups   {@link CaseFold}
 *           referral.declarations                                        {@link DeclarationFold}
 *   says    referral.indicators                                          {@link RollUp}
 *   answers GET /api/v1/indicators, /api/v1/indicators/stream            {@link IndicatorController}
 *   takes   PUT /api/v1/spm/realisations                                 package realisation, rules in package spm
 *   answers GET /api/v1/spm, /api/v1/spm/export                          package realisation
 *   takes   PUT /api/v1/posyandu, POST …/{code}/reports                  package posts
 *   says    referral.declarations                                        package posts
 * </pre>
 */
@SpringBootApplication
@EnableKafkaStreams
@EnableConfigurationProperties(ReportingSettings.class)
public class ReportingApplication {
  private static final Logger log = LoggerFactory.getLogger(ReportingApplication.class);

  public static void main(String[] args) {
    application().run(args);
  }

  /** The service under its own configuration name, since four of them may share one JVM. */
  public static SpringApplication application() {
    var application = new SpringApplication(ReportingApplication.class);
    application.setDefaultProperties(Map.of("spring.config.name", "reporting-service"));
    return application;
  }

  @Bean
  KStream<String, byte[]> indicators(
      StreamsBuilder builder,
      Ear ear,
      DeadLetters deadLetters,
      Places places,
      MeterRegistry meters,
      ReportingSettings settings) {
    return new IndicatorTopology(ear, deadLetters, places, meters, settings.sayEvery()).addTo(builder);
  }

  @Bean
  NeededTopics topics() {
    return new NeededTopics(
        Topics.FINDINGS, Topics.DECISIONS, Topics.FOLLOW_UPS, Topics.DECLARATIONS, Topics.INDICATORS);
  }

  @Bean
  EqualPartitions equalPartitions(KafkaProperties kafka) {
    return new EqualPartitions(kafka.buildAdminProperties());
  }

  @Bean
  IndicatorCopy indicatorCopy(KafkaProperties kafka, Places places, MeterRegistry meters) {
    return new IndicatorCopy(kafka.buildConsumerProperties(), places, meters);
  }

  @Bean
  LiveIndicators liveIndicators(IndicatorCopy copy, ReportingSettings settings, MeterRegistry meters) {
    return new LiveIndicators(copy, settings.live(), meters);
  }

  @Bean
  CurrentCities cities(ReportingSettings settings) {
    return CurrentCities.of(settings.citiesDir());
  }

  @Bean
  Places places(CurrentCities cities) {
    return new Places(cities);
  }

  @Bean
  Queries queries(IndicatorCopy copy, Places places, Clock clock) {
    return new Queries(copy, places, clock);
  }

  /**
   * A thread that failed is replaced: it goes on at the last committed transaction, so nothing is lost or doubled. Who
   * stops says so, and the others, or the next start, need not wait until it is missed.
   */
  @Bean
  StreamsBuilderFactoryBeanConfigurer goesOnAndSaysGoodbye() {
    return streams -> {
      streams.setLeaveGroupOnClose(true);
      streams.setStreamsUncaughtExceptionHandler(failure -> {
        log.error("The fold failed and begins again at its last commit", failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
      });
    };
  }

  @Bean
  StreamsHealth streamsHealthIndicator(StreamsBuilderFactoryBean streams) {
    return new StreamsHealth(streams);
  }
}
