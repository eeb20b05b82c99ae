package id.posyandu.referral.reporting.casebook;

import static java.util.stream.Collectors.groupingBy;

import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.wire.Heard;
import id.posyandu.referral.reporting.cases.Places;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Files what is heard. Each case is read, folded and written as long as something of it is still news: so what is heard
 * twice changes nothing, and of two who file the same case at once both get their word in.
 */
@Component
class Filing {
  private static final int TRIES = 20;

  private final Casebook casebook;
  private final Places places;
  private final CurrentCities cities;

  Filing(Casebook casebook, Places places, CurrentCities cities) {
    this.casebook = casebook;
    this.places = places;
    this.cities = cities;
  }

  /** @throws OptimisticLockingFailureException when others were quicker each time: whoever asked may ask again */
  void file(List<Heard> news) {
    Map<UUID, List<Heard>> byFinding = news.stream()
        .filter(heard -> places.knows(heard.event().area()))
        .collect(groupingBy(heard -> heard.event().finding()));
    for (int tries = 0; !byFinding.isEmpty() && tries < TRIES; tries++) {
      Map<UUID, CaseDocument> known = casebook.of(byFinding.keySet());
      List<CaseDocument> changed = byFinding.entrySet().stream()
          .flatMap(one -> changed(one.getKey(), one.getValue(), known.get(one.getKey())).stream())
          .toList();
      if (changed.isEmpty()) {
        return;
      }
      casebook.write(changed);
    }
    if (!byFinding.isEmpty()) {
      throw new OptimisticLockingFailureException("Somebody was quicker, %d times".formatted(TRIES));
    }
  }

  private Optional<CaseDocument> changed(UUID finding, List<Heard> news, CaseDocument known) {
    CaseEntry before = known == null ? null : known.entry();
    CaseEntry after = before == null ? CaseEntry.beginningWith(news.get(0).event()) : before;
    for (var heard : news) {
      after = after.after(heard);
    }
    return after.equals(before)
        ? Optional.empty()
        : Optional.of(CaseDocument.of(
            finding, after, places.leaf(after.view()), restricted(after.label()), known == null ? 1 : known.written() + 1));
  }

  private boolean restricted(Label label) {
    var catalogue = cities.get().catalogue();
    return label.categories().stream()
        .anyMatch(code -> catalogue.category(code).filter(category -> category.restricted()).isPresent());
  }
}
