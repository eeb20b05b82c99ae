package id.posyandu.referral.stack.city;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.routing.decision.Router;
import id.posyandu.referral.routing.reading.CategoryReading;
import id.posyandu.referral.routing.reading.FindingReader;
import id.posyandu.referral.routing.reading.Reading;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where findings would go: by given tables as of a day, and the reader of this build. Says and stores nothing. */
final class Rerouting {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  private final Cities cities;
  private final FindingReader reader;
  private final Router router;
  private final LocalDate on;

  Rerouting(Cities cities, FindingReader reader, LocalDate on) {
    this.cities = cities;
    this.reader = reader;
    this.router = new Router(cities);
    this.on = on;
  }

  /** The day in the west, where it begins last. */
  static LocalDate today(Clock clock) {
    return LocalDate.now(clock.withZone(WIB));
  }

  Cities cities() {
    return cities;
  }

  String model() {
    return reader.model();
  }

  LocalDate on() {
    return on;
  }

  Destination of(FindingReported finding) {
    Event said = router.first(finding, reader.read(finding.text()), noon()).says().get(0);
    return Destination.ofFirst(said).orElseThrow();
  }

  /** Of a text from nowhere: what it is taken for, and nobody to act on it. */
  Destination ofText(String text) {
    Reading reading = reader.read(text);
    List<String> categories = reading.categories().stream().map(CategoryReading::category).toList();
    return new Destination(reading.decision(), reading.urgency(), categories, Map.of());
  }

  /** The row of the tables that gives a category to its holder; empty where nobody holds it. */
  Optional<String> rowOf(String category, String area) {
    return cities.city(area).flatMap(city -> city.rowOf(category, area, on));
  }

  /** At noon in Greenwich all of Indonesia has the same date. */
  private Instant noon() {
    return on.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
