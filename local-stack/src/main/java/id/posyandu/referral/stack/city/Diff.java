package id.posyandu.referral.stack.city;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.routing.reading.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which of the stored findings would go elsewhere. Hears all decisions first, then the findings; bears repeats of both.
 * {@code findings = compared + undecided + erased + of other cities}.
 */
final class Diff {
  private final Rerouting rerouting;
  private final Instant since;
  private final Map<UUID, Destination> before = new HashMap<>();
  private final Set<UUID> seen = new HashSet<>();
  private int compared;
  private int elsewhere;
  private int readOtherwise;
  private int undecided;
  private int erased;
  private int ofOtherCities;

  Diff(Rerouting rerouting, Instant since) {
    this.rerouting = rerouting;
    this.since = since;
  }

  /** A decision as it was said; only the first of each case counts, since persons made the later ones. */
  void decided(Event event) {
    if (!event.receivedAt().isBefore(since)) {
      Destination.ofFirst(event).ifPresent(first -> before.put(event.finding(), first));
    }
  }

  Optional<Difference> reported(FindingReported finding) {
    if (finding.receivedAt().isBefore(since) || !seen.add(finding.finding())) {
      return Optional.empty();
    }
    if (!isOfTheseCities(finding)) {
      ofOtherCities++;
    } else if (!before.containsKey(finding.finding())) {
      undecided++;
    } else if (finding.text() == null) {
      erased++;
    } else {
      compared++;
      return difference(finding, before.get(finding.finding()));
    }
    return Optional.empty();
  }

  /** A kelurahan that is missing in the tables of its city is a difference; a whole city that is, was not asked about. */
  private boolean isOfTheseCities(FindingReported finding) {
    return rerouting.cities().all().stream().anyMatch(city -> finding.area().startsWith(city.code() + "."));
  }

  private Optional<Difference> difference(FindingReported finding, Destination was) {
    Destination now = rerouting.of(finding);
    boolean goesElsewhere = now.elsewhereThan(was);
    if (!goesElsewhere && !now.readOtherwiseThan(was)) {
      return Optional.empty();
    }
    if (goesElsewhere) {
      elsewhere++;
    } else {
      readOtherwise++;
    }
    return Optional.of(
        new Difference(finding.number(), place(finding.area()), was, now, goesElsewhere, why(finding.area(), was, now)));
  }

  private String place(String area) {
    return area + rerouting.cities().area(area).map(Area::name).map(name -> " " + name).orElse("");
  }

  private String why(String area, Destination was, Destination now) {
    if (rerouting.cities().area(area).isEmpty()) {
      return "the tables have no area " + area;
    }
    List<String> reasons = new ArrayList<>();
    now.holders().forEach((category, holder) -> {
      if (was.holders().containsKey(category) && !was.holders().get(category).equals(holder)) {
        reasons.add("%s (%s)".formatted(rerouting.rowOf(category, area).orElseThrow(), category));
      }
    });
    if (nobodyHolds(now, area)) {
      reasons.add("nobody holds %s there on %s".formatted(String.join(", ", now.categories()), rerouting.on()));
    } else if (now.readOtherwiseThan(was)) {
      reasons.add("the text reads otherwise by " + rerouting.model());
    }
    return String.join("; ", reasons);
  }

  private boolean nobodyHolds(Destination now, String area) {
    return now.decision() == Decision.TRIAGE
        && !now.categories().isEmpty()
        && now.categories().stream().allMatch(category -> rerouting.rowOf(category, area).isEmpty());
  }

  String summary() {
    return """
        Of %,d findings %,d would go elsewhere, and %,d more would stay with other categories or urgency.
        Left out: %,d not decided yet, %,d without text, %,d of cities that these tables do not have."""
        .formatted(compared, elsewhere, readOtherwise, undecided, erased, ofOtherCities);
  }
}
