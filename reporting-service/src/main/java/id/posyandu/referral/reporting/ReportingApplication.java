package id.posyandu.referral.reporting;

import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.wire.DeadLetters;
import id.posyandu.referral.kit.wire.Ear;
import id.posyandu.referral.kit.wire.NeededTopics;
import id.posyandu.referral.kit.wire.ReadingGroups;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.reporting.cases.Places;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import java.util.function.IntFunction;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/**
 * Switchboard of the reporting service.
 *
 * <pre>
 *   hears   referral.findings, referral.decisions, referral.follow-ups   {@link CaseFold}
 *           referral.declarations                                        {@link DeclarationFold}
 *   says    referral.indicators                                          {@link RollUp}
 *   answers GET /api/v1/indicators, /api/v1/indicators/stream            {@link IndicatorController}
 *           GET, POST /api/v1/rebuild                                    {@link RebuildController}
 *   takes   PUT /api/v1/spm/realisations                                 package realisation, rules in package spm
 *   answers GET /api/v1/spm, /api/v1/spm/export                          package realisation
 *   takes   PUT /api/v1/posyandu, POST …/{code}/reports                  package posts
 *   says    referral.declarations                                        package posts
 *   hears   referral.findings, referral.decisions, referral.follow-ups   package casebook, a group of its own
 *   answers GET /api/v1/cases                                            package casebook
 *   takes   POST /api/v1/reports                                         package handins
 *   answers GET /api/v1/reports, …/{area}/{period}, …/{id}               package handins
 * </pre>
 */
@SpringBootApplication
@EnableConfigurationProperties(ReportingSettings.class)
public class ReportingApplication {
  public static void main(String[] args) {
    application().run(args);
  }

  /** The service under its own configuration name, since four of them may share one JVM. */
  public static SpringApplication application() {
    var application = new SpringApplication(ReportingApplication.class);
    application.setDefaultProperties(Map.of("spring.config.name", "reporting-service"));
    return application;
  }

  /** One fold of the log, or two while a rebuild is on its way. */
  @Bean
  Folds folds(
      KafkaProperties kafka,
      Ear ear,
      DeadLetters deadLetters,
      Places places,
      IndicatorCopy copy,
      MeterRegistry meters,
      ReportingSettings settings) {
    var generations = new GenerationLog(kafka.buildConsumerProperties(), kafka.buildProducerProperties());
    IntFunction<String> applications = number -> applicationId(kafka.getStreams().getApplicationId(), number);
    return new Folds(generations, new FoldProgress(kafka.buildAdminProperties()), copy, applications, number -> {
      var voice = new FoldVoice(copy, () -> generations.current().inForce() == number);
      var builder = new StreamsBuilder();
      new IndicatorTopology(ear, deadLetters, places, meters, settings.sayEvery(), voice).addTo(builder);
      var properties = new Properties();
      properties.putAll(kafka.buildStreamsProperties());
      properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applications.apply(number));
      return new Fold(builder.build(), properties, voice, meters);
    });
  }

  private static String applicationId(String first, int number) {
    return number == 1 ? first : first + "-rebuilt-" + number;
  }

  @Bean
  NeededTopics topics() {
    return new NeededTopics(
        Topics.FINDINGS, Topics.DECISIONS, Topics.FOLLOW_UPS, Topics.DECLARATIONS, Topics.INDICATORS,
        Topics.GENERATIONS);
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

  @Bean
  ReadingGroups groupsOfFolds(Folds folds) {
    return folds::groups;
  }

  @Bean
  StreamsHealth streamsHealthIndicator(Folds folds) {
    return new StreamsHealth(folds);
  }
}
