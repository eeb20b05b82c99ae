package id.posyandu.referral.opd;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where intake is and how long it is waited for; {@code opd-service.yml} says what each is for.
 *
 * @param patience for one try; all tries together stay below two seconds
 */
@ConfigurationProperties("opd.intake")
record IntakeSettings(
    URI url, Duration patience, int tries, Duration between, int atOnce, int failures, Duration pause) {}
