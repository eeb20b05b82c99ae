package id.posyandu.referral.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator can choose of this service; {@code intake-service.yml} says what each is for.
 *
 * @param citiesDir a folder of tables; blank for the shipped ones
 * @param verifyShare of the confirmed closings that are drawn for a re-visit, 0 to 1
 * @param feedDelay how old a change is when the feed first shows it
 * @param photosMost how many photos are kept at most
 */
@ConfigurationProperties("intake")
record IntakeSettings(String citiesDir, int bulkWriters, int ears, double verifyShare, Duration feedDelay, long photosMost) {}
