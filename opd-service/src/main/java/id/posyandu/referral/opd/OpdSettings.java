package id.posyandu.referral.opd;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param codes departments whose topics this instance hears; empty for all
 * @param citiesDir folder of the cities' tables; empty for the shipped ones
 */
@ConfigurationProperties("opd")
record OpdSettings(@DefaultValue List<String> codes, @DefaultValue("") String citiesDir, @DefaultValue Watch watch) {

  /**
   * How the clocks are watched.
   *
   * @param every how long after one look the next one begins
   * @param page how many referrals are read at a time, at most 1,000
   */
  record Watch(@DefaultValue("5s") Duration every, @DefaultValue("100") int page) {
    private static final int LARGEST_PAGE = 1_000;

    Watch {
      if (page < 1 || page > LARGEST_PAGE) {
        throw new IllegalArgumentException("OPD_WATCH_PAGE must be 1 to %d and not %d".formatted(LARGEST_PAGE, page));
      }
    }
  }
}
