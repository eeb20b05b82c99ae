package id.posyandu.referral.routing;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set, see {@code routing-service.yml}.
 *
 * @param citiesDir tables that replace the shipped ones; empty for those
 * @param dismissedListed how long triage lists what the machine dismissed
 */
@ConfigurationProperties("routing")
record RoutingSettings(String citiesDir, @DefaultValue("7d") Duration dismissedListed) {

  boolean ownTables() {
    return citiesDir != null && !citiesDir.isBlank();
  }

  Path tables() {
    return Path.of(citiesDir);
  }
}
