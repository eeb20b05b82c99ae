package id.posyandu.referral.reporting.casebook;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** How cases are heard; reporting-service.yml says what each is for. */
@ConfigurationProperties("reporting.casebook")
record CasebookSettings(String group, int ears, int batch) {}
