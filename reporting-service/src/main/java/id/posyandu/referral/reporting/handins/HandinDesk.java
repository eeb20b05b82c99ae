package id.posyandu.referral.reporting.handins;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.AreaLevel;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.FieldError;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.reporting.dashboard.Numbers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes reports that are handed in: what this returns is durable. */
@Component
public class HandinDesk {
  private final Handins handins;
  private final Reports reports;
  private final Numbers numbers;
  private final Clock clock;

  HandinDesk(Handins handins, Reports reports, Numbers numbers, Clock clock) {
    this.handins = handins;
    this.reports = reports;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** @param repeated it was taken before, with the same key */
  record Taken(Handin handin, boolean repeated) {}

  /** @throws Refusal 422 with all that is wrong or a key that was used otherwise, 503 while numbers and cases are out of step */
  Taken take(Body body, Optional<IdempotencyKey> key) {
    UUID id = key.map(HandinDesk::id).orElseGet(UUID::randomUUID);
    Optional<Taken> before = key.isPresent() ? takenBefore(id, body.fingerprint()) : Optional.empty();
    return before.orElseGet(() -> {
      NewHandin wish = checked(body);
      Report report = complete(reports.of(wish.area(), wish.period()));
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as MongoDB keeps it
      return handins
          .add(id, report, revision -> Handin.of(id, report, revision, wish, now, body.fingerprint()))
          .map(handin -> new Taken(handin, false))
          .orElseGet(() -> takenBefore(id, body.fingerprint()).orElseThrow()); // somebody sent the same at the same time
    });
  }

  /** With what has changed since. */
  public Optional<HandinView.InFull> inFull(UUID id) {
    return handins.of(id).map(one -> {
      Report report = one.report();
      var now = reports.now(one.area(), one.period());
      return new HandinView.InFull(HandinView.of(one), report, HandinView.Change.between(report.whole(), now));
    });
  }

  private Optional<Taken> takenBefore(UUID id, String fingerprint) {
    return handins.of(id).map(before -> {
      if (!before.fingerprint().equals(fingerprint)) {
        throw IdempotencyKey.usedOtherwise();
      }
      return new Taken(before, true);
    });
  }

  private static UUID id(IdempotencyKey key) {
    return UUID.nameUUIDFromBytes(("report|" + key.value()).getBytes(StandardCharsets.UTF_8));
  }

  private NewHandin checked(Body body) {
    Body.Read<NewHandin> read = body.as(NewHandin.class);
    NewHandin wish = read.value();
    Optional<Area> area = Optional.ofNullable(wish.area()).flatMap(numbers::area)
        .filter(known -> known.level() != AreaLevel.INSTALASI);
    if (wish.area() != null && area.isEmpty()) {
      read.refuse("/area", "must be a known posyandu, kelurahan, kecamatan or kota");
    }
    if (wish.period() != null) {
      String flaw = reports.flaw(area.map(Area::code).orElse(Area.WHOLE_INSTALLATION), wish.period());
      if (flaw != null) {
        read.refuse("/period", flaw);
      }
    }
    return read.orRefuse();
  }

  private static Report complete(Report report) {
    if (!report.complete()) {
      throw Refusal.invalid(List.of(new FieldError(
          "/area", "has more than %d cases in that period, too many for one report: hand in its parts"
              .formatted(report.cases().size()))));
    }
    if (!report.inStep()) {
      throw new Refusal(
          HttpStatus.SERVICE_UNAVAILABLE, "Numbers and cases are being brought up to date; hand it in again in a moment");
    }
    return report;
  }
}
