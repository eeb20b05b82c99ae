package id.posyandu.referral.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.events.LikelyDuplicate;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.pages.Marked;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.routing.decision.Case;
import id.posyandu.referral.routing.decision.TriageLimits;
import id.posyandu.referral.routing.decision.Twin;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Questions and decisions, with the names that stand for their codes today. */
@Component
class QueueItems {
  private static final int MOST_TWINS = 5;

  private final CurrentCities cities;
  private final Cases cases;
  private final Additions additions;
  private final TriageLimits limits;
  private final Clock clock;

  QueueItems(CurrentCities cities, Cases cases, Additions additions, RoutingSettings settings, Clock clock) {
    this.cities = cities;
    this.cases = cases;
    this.additions = additions;
    this.limits = settings.triageLimits();
    this.clock = clock;
  }

  QueueItem of(Listing.Part part) {
    Cities tables = cities.get();
    String area = part.finding().area();
    Optional<City> city = tables.city(area);
    ZoneId zone = city.orElseGet(() -> tables.all().get(0)).zone();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    var suggestions = Suggestion.of(part.waiting(), part.understood(), tables.catalogue(), city, area, today);
    Instant dueBy = limits.dueBy(part.waiting(), part.understood().urgency(), city);
    return new QueueItem(
        part.waiting(),
        part.finding(),
        part.understood().urgency(),
        tables.area(area).map(Area::name).orElse(area),
        zone,
        dueBy,
        dueBy.isBefore(now),
        Marked.in(part.finding().text(), suggestions.stream().map(Suggestion::words).toList()),
        suggestions,
        Proposal.to(part.waiting(), suggestions, city, area, today));
  }

  /** Empty where it does not wait, or no longer. */
  Optional<OpenItem> open(CaseDocument document, String item) {
    Case file = document.file();
    return file.waitingFor(item)
        .map(question -> new Listing.Part(
            file.finding(), file.understood(), question, file.likelyDuplicates(), file.referrals(), file.moves()))
        .map(part -> new OpenItem(
            of(part),
            part.likelyDuplicates().stream().limit(MOST_TWINS).flatMap(this::alike).toList(),
            additions.of(List.of(document.id())).getOrDefault(document.id(), List.of()),
            part.history()));
  }

  private Stream<OpenItem.Alike> alike(LikelyDuplicate likely) {
    return cases.of(likely.finding()).stream().map(CaseDocument::file).map(file -> new OpenItem.Alike(
        likely.finding(),
        likely.number(),
        file.finding().receivedAt(),
        file.finding().text(),
        (int) Math.round(likely.score() * 100),
        file.standing().stream().map(one -> Suggestion.named(one.opdName(), one.unit())).toList()));
  }

  /** How it was decided; empty while it waits. */
  Optional<Told> decided(CaseDocument document, String item) {
    return document.file().answerTo(item).map(first -> Told.of(first.verdict(), first.at(), cities.get()));
  }

  /** What would be decided. */
  Told held(Held held) {
    VerdictWishes wishes = Body.of(held.wishes().getBytes(UTF_8))
        .as(VerdictWishes.class).value();
    return Told.of(wishes.verdict(twin(wishes.duplicateOf())), held.at(), cities.get());
  }

  private Twin twin(UUID finding) {
    return finding == null ? null : cases.of(finding)
        .map(known -> new Twin(finding, known.file().finding().number()))
        .orElse(null);
  }
}
