package id.posyandu.referral.stack.city;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.AreaLevel;
import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.intake.privacy.Masking;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What would have become of an old complaint, had it come in as a finding today. It is masked first, as intake does, so
 * that the reader sees what it would see.
 */
final class Rehearsal {
  private final Rerouting rerouting;
  private final Optional<String> elseArea;

  /** @param elseArea for complaints that name no area that we know */
  Rehearsal(Rerouting rerouting, Optional<String> elseArea) {
    this.rerouting = rerouting;
    this.elseArea = elseArea;
  }

  Destination of(Complaint complaint) {
    String text = Masking.mask(complaint.text());
    return area(complaint)
        .map(area -> rerouting.of(finding(text, area)))
        .orElseGet(() -> rerouting.ofText(text));
  }

  /** Its own, by code or by a name that only one kelurahan has; else the one that stands for all. */
  Optional<String> area(Complaint complaint) {
    return own(complaint.area()).or(() -> elseArea);
  }

  private Optional<String> own(String named) {
    Cities cities = rerouting.cities();
    if (cities.area(named).filter(area -> area.level() != AreaLevel.INSTALASI).isPresent()) {
      return Optional.of(named);
    }
    List<String> same = cities.find(named, 5).stream()
        .filter(area -> area.name().equalsIgnoreCase(named))
        .map(Area::code)
        .toList();
    return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
  }

  private static FindingReported finding(String text, String area) {
    Instant now = Instant.now();
    return new FindingReported(
        UUID.randomUUID(), "", area, now, text, now, null, List.of(), null, List.of(), null, null, List.of());
  }
}
