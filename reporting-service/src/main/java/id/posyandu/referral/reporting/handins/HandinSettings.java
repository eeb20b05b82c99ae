package id.posyandu.referral.reporting.handins;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** How much a report bears; reporting-service.yml says what each is for. */
@ConfigurationProperties("reporting.reports")
record HandinSettings(int cases) {}
