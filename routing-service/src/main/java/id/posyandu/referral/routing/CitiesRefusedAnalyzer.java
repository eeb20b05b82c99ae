package id.posyandu.referral.routing;

import id.posyandu.referral.cities.CitiesRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A service that refuses its tables says what is wrong with them, and not with a stack trace. */
class CitiesRefusedAnalyzer extends AbstractFailureAnalyzer<CitiesRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, CitiesRefused refused) {
    return new FailureAnalysis(
        refused.getMessage(), "Mend the tables (CITIES_DIR, or the shipped ones) and start again.", refused);
  }
}
