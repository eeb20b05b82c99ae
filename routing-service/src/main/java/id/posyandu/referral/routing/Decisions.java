package id.posyandu.referral.routing;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.wire.Heard;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.routing.decision.Decided;
import id.posyandu.referral.routing.decision.Router;
import id.posyandu.referral.routing.reading.FindingReader;
import id.posyandu.referral.routing.reading.Reading;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * The first decision on each finding, made once and for all: it is durable before it is said, and what is said is what
 * is stored. The same record again says the same again (a crash came between the two); another record of a decided
 * finding says nothing (the finding itself was repeated). So nothing opens a second referral: no replay, no offset reset,
 * no newer model.
 */
@Service
class Decisions {
  private final Cases cases;
  private final FindingReader reader;
  private final Lookalikes lookalikes;
  private final CurrentCities cities;
  private final Telling telling;
  private final Listing listing;
  private final Clock clock;

  Decisions(
      Cases cases,
      FindingReader reader,
      Lookalikes lookalikes,
      CurrentCities cities,
      Telling telling,
      Listing listing,
      Clock clock) {
    this.cases = cases;
    this.reader = reader;
    this.lookalikes = lookalikes;
    this.cities = cities;
    this.telling = telling;
    this.listing = listing;
    this.clock = clock;
  }

  List<Outgoing> on(Heard heard) {
    if (!(heard.event() instanceof FindingReported finding)) {
      return List.of();
    }
    CaseDocument decision = cases.of(finding.finding()).orElseGet(() -> decided(finding, heard));
    return decision.answers(heard.coordinates()) ? decision.said() : List.of();
  }

  private CaseDocument decided(FindingReported finding, Heard heard) {
    Instant now = clock.instant();
    Reading reading = reader.read(finding.text() == null ? "" : finding.text());
    Cities tables = cities.get();
    Decided decided = new Router(tables).first(finding, reading, lookalikes.of(finding, reading), now);
    CaseDocument ours = document(finding, heard, decided, tables.version(), now);
    CaseDocument stands = cases.decidedFirst(ours);
    if (stands == ours) {
      lookalikes.remember(decided.file());
      telling.report(decided);
    }
    return stands;
  }

  private CaseDocument document(
      FindingReported finding, Heard heard, Decided decided, String tables, Instant now) {
    String trace = telling.traceOf(heard);
    return new CaseDocument(
        finding.finding(),
        heard.coordinates(),
        tables,
        trace,
        now,
        decided.file(),
        telling.of(decided, trace, now),
        List.of(),
        null,
        listing.until(decided.file()).orElse(null),
        decided.file().isJoint() ? true : null);
  }
}
