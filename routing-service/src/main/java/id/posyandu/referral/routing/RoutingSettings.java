package id.posyandu.referral.routing;

import id.posyandu.referral.cities.Limit;
import id.posyandu.referral.routing.decision.TriageLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set, see {@code routing-service.yml}.
 *
 * @param citiesDir tables that replace the shipped ones; empty for those
 * @param dismissedListed how long triage lists what the machine dismissed
 * @param verifyWithin by when a person looks at what waits
 * @param returnedWithin by when a person looks at what somebody waits for already
 */
@ConfigurationProperties("routing")
record RoutingSettings(
    String citiesDir,
    @DefaultValue("7d") Duration dismissedListed,
    @DefaultValue("P3D") Limit verifyWithin,
    @DefaultValue("P1D") Limit returnedWithin) {

  TriageLimits triageLimits() {
    return new TriageLimits(verifyWithin, returnedWithin, dismissedListed);
  }
}
