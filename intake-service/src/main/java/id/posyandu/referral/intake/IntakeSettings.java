package id.posyandu.referral.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator can choose of this service; {@code intake-service.yml} says what each is for.
 *
 * @param citiesDir a folder of tables; blank for the shipped ones
 */
@ConfigurationProperties("intake")
record IntakeSettings(String citiesDir, int bulkWriters, int ears) {}
