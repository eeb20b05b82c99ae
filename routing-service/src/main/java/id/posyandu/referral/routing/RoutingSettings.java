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
 * @param undoWithin how long a decision of the page can be undone before anybody hears of it; zero for not at all
 */
@ConfigurationProperties("routing")
record RoutingSettings(
    String citiesDir,
    @DefaultValue("7d") Duration dismissedListed,
    @DefaultValue("P3D") Limit verifyWithin,
    @DefaultValue("P1D") Limit returnedWithin,
    @DefaultValue("15s") Duration undoWithin) {

  TriageLimits triageLimits() {
    return new TriageLimits(verifyWithin, returnedWithin, dismissedListed);
  }
}
