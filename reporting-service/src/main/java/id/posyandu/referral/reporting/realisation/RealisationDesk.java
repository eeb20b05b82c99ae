package id.posyandu.referral.reporting.realisation;

import com.mongodb.MongoException;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.FieldError;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.reporting.spm.Account;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes what departments state, one or many: good rows are kept, bad ones lose nothing else. */
@Component
class RealisationDesk {
  /** All services of four cities in four quarters are fewer than half of it. */
  static final int MOST_ROWS = 1_000;

  private final RealisationCheck check;
  private final Realisations realisations;
  private final Clock clock;

  RealisationDesk(RealisationCheck check, Realisations realisations, Clock clock) {
    this.check = check;
    this.realisations = realisations;
    this.clock = clock;
  }

  /** @throws Refusal 409 when a FINAL one stands, 422 with all that is wrong */
  Realisations.Put take(Body body) {
    return put(check.checked(body));
  }

  /** Each row in its turn; once the store has failed, no further one is tried. */
  List<RowOutcome> take(Stream<Row> rows) {
    var taking = new Taking();
    return rows.map(taking::outcome).toList();
  }

  private Realisations.Put put(NewRealisation wish) {
    try {
      return realisations.put(wish.key(), wish.revision(clock.instant()));
    } catch (Account.Stands stands) {
      var standing = realisations.of(wish.key()).map(RealisationView::of).orElseThrow();
      throw Refusal.conflict(stands.getMessage(), Map.of("standing", standing));
    }
  }

  /** What is stated of a quarter holds all of the one before it, so it can hardly be less; but that one may have been wrong. */
  List<String> warnings(NewRealisation wish) {
    if (wish.quarter() == 1 || wish.served() == null) {
      return List.of();
    }
    var before = new RowKey(wish.area(), wish.year(), wish.quarter() - 1, wish.service());
    return realisations.of(before)
        .map(known -> known.account().current().statement().figures().served())
        .filter(served -> served > wish.served())
        .map(served -> List.of(
            "served is less than in the quarter before (%d): figures run from January on".formatted(served)))
        .orElse(List.of());
  }

  /** One upload. */
  private final class Taking {
    private final Map<RowKey, Long> lines = new HashMap<>();
    private boolean storeIsAway;

    RowOutcome outcome(Row row) {
      if (storeIsAway) {
        return away(row);
      }
      try {
        NewRealisation wish = check.checked(row.body());
        refuseTwin(wish, row.line());
        return RowOutcome.kept(row.line(), put(wish), warnings(wish));
      } catch (Refusal refusal) {
        return RowOutcome.refused(row.line(), refusal);
      } catch (DataAccessException | MongoException failure) {
        storeIsAway = true;
        return away(row);
      }
    }

    private void refuseTwin(NewRealisation wish, long line) {
      Long first = lines.putIfAbsent(wish.key(), line);
      if (first != null) {
        throw Refusal.invalid(List.of(new FieldError("/service", "is there already, in line " + first)));
      }
    }

    private static RowOutcome away(Row row) {
      return RowOutcome.refused(
          row.line(), new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "The store could not take it; send it again in a moment"));
    }
  }
}
