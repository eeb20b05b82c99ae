package id.posyandu.referral.reporting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The service's own settings; reporting-service.yml says what each is for. */
@ConfigurationProperties("reporting")
record ReportingSettings(String citiesDir, Duration sayEvery, Live live) {

  record Live(int clients, int queue, Duration heartbeat) {}
}
