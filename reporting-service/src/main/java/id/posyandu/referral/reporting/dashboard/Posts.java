package id.posyandu.referral.reporting.dashboard;

import id.posyandu.referral.cities.Area;
import java.util.List;
import java.util.Optional;

/** The register of posyandu, as far as a board asks it. */
public interface Posts {

  /** Those of an area that exist at some time of the period, by code; none of it while the register can't be read. */
  Optional<List<Board.Post>> existing(Area area, Period period);
}
