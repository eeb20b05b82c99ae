package id.posyandu.referral.reporting.realisation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SpmSettings.class)
class SpmConfiguration {}
