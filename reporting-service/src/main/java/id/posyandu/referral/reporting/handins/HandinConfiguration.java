package id.posyandu.referral.reporting.handins;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HandinSettings.class)
class HandinConfiguration {}
