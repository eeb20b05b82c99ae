package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.EmergencyNumber;
import id.posyandu.referral.cities.WorkingDays;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * From where a case file is looked at: when, in which city, in which language, and what other cases say of this one.
 *
 * @param now by which a referral is overdue or not
 * @param emergencyNumbers of the city
 * @param incoming links that other cases keep to this one
 * @param due the closings of this case that are drawn for a re-visit, each by its place
 */
public record Viewpoint(
    Instant now,
    WorkingDays workingDays,
    List<EmergencyNumber> emergencyNumbers,
    Wording wording,
    List<Incoming> incoming,
    List<String> due) {
  /** For a case of a city whose tables were taken away since. */
  private static final WorkingDays NO_CITY = new WorkingDays(ZoneId.of("Asia/Jakarta"), List.of());

  public static Viewpoint of(Instant now, Optional<City> city, Wording wording) {
    return new Viewpoint(
        now,
        city.map(City::workingDays).orElse(NO_CITY),
        city.map(City::emergencyNumbers).orElse(List.of()),
        wording,
        List.of(),
        List.of());
  }

  /** The same, seeing what other cases and the draw say of one. */
  public Viewpoint with(List<Incoming> links, List<String> revisits) {
    return new Viewpoint(now, workingDays, emergencyNumbers, wording, links, revisits);
  }

  ZoneId zone() {
    return workingDays.zone();
  }

  String moment(Instant time) {
    return wording.moment(time, zone());
  }
}
