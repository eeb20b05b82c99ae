package id.posyandu.referral.routing.decision;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.LikelyDuplicate;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.routing.reading.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decides who acts: first by what a finding says, then by what departments hand back and what persons answer. */
public final class Router {
  private final Cities cities;

  public Router(Cities cities) {
    this.cities = cities;
  }

  /** The first decision on a finding, where nothing like it was reported before. */
  public Decided first(FindingReported finding, Reading reading, Instant at) {
    return first(finding, reading, List.of(), at);
  }

  /**
   * The first decision on a finding.
   *
   * @param likelyDuplicates told along, and never more than that: whether it is one, a person decides
   */
  public Decided first(
      FindingReported finding, Reading reading, List<LikelyDuplicate> likelyDuplicates, Instant at) {
    Understanding understood = Understanding.of(finding, reading, cities.catalogue());
    Case file = Case.of(finding, understood, likelyDuplicates);
    Work work = byTables(file, understood.categories(), at);
    return switch (Course.of(finding, reading, understood, !work.isNone())) {
      case ROUTE -> routed(file, opened(file, work, null, at), understood.by());
      case ROUTE_AND_REVIEW ->
          routed(file, opened(file, work, null, at), understood.by())
              .then(acting -> asked(acting, TriageItem.ofReview(acting, reading, at)));
      case ASK_BETWEEN -> asked(file, TriageReason.CLOSE, at);
      case ASK -> asked(file, TriageReason.UNCLEAR, at);
      case DISMISS -> dismissedByMachine(file, at);
    };
  }

  /**
   * A department hands a referral back: a person decides what becomes of it.
   *
   * @return empty when the case has no such referral, or when it was asked about before: a repeat asks nothing again
   */
  public Optional<Decided> returned(Case file, UUID referral, String note, Instant at) {
    boolean first = file.returned().isEmpty();
    TriageReason reason = first ? TriageReason.RETURNED : TriageReason.RETURNED_TWICE;
    return file.referral(referral)
        .filter(file::stands)
        .map(back -> TriageItem.ofReturned(file, reason, back, note, at))
        .map(question -> asked(file, question));
  }

  /** A person answers a question: what she names and what stands already is confirmed, the rest is opened. */
  public Decided answered(Case file, TriageItem question, Verdict verdict, Instant at) {
    Case after = verdict.dismisses() ? withdrawn(file, question.referral()) : acted(file, question, verdict, at);
    Decided decided =
        after.referrals().isEmpty()
            ? dismissed(after, verdict.code(), verdict.toCadre(), verdict.by())
            : routed(file, after, verdict.by());
    return decided.then(said -> new Decided(said.answered(question, verdict, at, openedSince(file, said)), List.of()));
  }

  private Case acted(Case file, TriageItem question, Verdict verdict, Instant at) {
    Work work = named(file, question, verdict, at).beyond(file);
    Case after = work.isNone() ? withdrawn(file, question.referral()) : opened(file, work, question.referral(), at);
    return after.understoodAs(after.understood().as(after.categoriesOfItsReferrals(file), cities.catalogue()));
  }

  private Work named(Case file, TriageItem question, Verdict verdict, Instant at) {
    if (!verdict.categories().isEmpty()) {
      return byTables(file, verdict.categories().stream().distinct().toList(), at);
    }
    List<String> categories = question.referral() == null ? file.understood().categories() : question.categories();
    var named = verdict.opds().stream().distinct().flatMap(code -> cities.opd(code).stream()).toList();
    return Work.byName(named, categories, byTables(file, categories, at));
  }

  /** Whether a person may answer with that category: somebody holds it in the case's area. */
  public boolean holds(Case file, String category, Instant at) {
    return !byTables(file, List.of(category), at).isNone();
  }

  /** Whether a person may answer with that department: the case's city has it. */
  public boolean has(Case file, String opd) {
    Optional<String> city = cityOf(file);
    return cities.opd(opd).filter(known -> city.filter(known.city()::equals).isPresent()).isPresent();
  }

  /** Whether a person may call the case a duplicate of the other: of the same city, and no duplicate itself. */
  public boolean mayBeTwinOf(Case file, Case other) {
    return !other.finding().finding().equals(file.finding().finding())
        && cityOf(file).isPresent()
        && cityOf(file).equals(cityOf(other))
        && !other.isDuplicate();
  }

  private Optional<String> cityOf(Case file) {
    return cities.city(file.finding().area()).map(City::code);
  }

  private Work byTables(Case file, List<String> categories, Instant at) {
    String area = file.finding().area();
    return cities.city(area).map(city -> Work.byTables(city, area, today(city, at), categories)).orElse(Work.NONE);
  }

  private static LocalDate today(City city, Instant at) {
    return LocalDate.ofInstant(at, city.zone());
  }

  private Case opened(Case file, Work work, UUID supersedes, Instant at) {
    City city = cities.city(file.finding().area()).orElseThrow();
    return new Assignment(city, cities.catalogue(), file, at).open(work, supersedes);
  }

  private static Case withdrawn(Case file, UUID referral) {
    List<RoutedReferral> all =
        file.referrals().stream().map(one -> one.id().equals(referral) ? Leads.withdrawn(one) : one).toList();
    return file.with(Leads.settled(all, file::stands));
  }

  private static Decided routed(Case before, Case after, String by) {
    Case now = after.next();
    List<Event> says = new ArrayList<>();
    says.add(Sayings.routed(now, by));
    List<UUID> opened = openedSince(before, now);
    now.referrals().stream()
        .filter(referral -> opened.contains(referral.id()))
        .forEach(referral -> says.add(Sayings.assigned(now, referral)));
    return new Decided(now, List.copyOf(says));
  }

  private static List<UUID> openedSince(Case before, Case now) {
    return now.referrals().stream().map(RoutedReferral::id).filter(id -> before.referral(id).isEmpty()).toList();
  }

  private static Decided asked(Case file, TriageReason reason, Instant at) {
    return asked(file, TriageItem.of(file, reason, at));
  }

  private static Decided asked(Case file, TriageItem question) {
    Case now = file.next().asking(question);
    return new Decided(now, List.of(Sayings.triaged(now, question)));
  }

  /** A person may still think otherwise, so it is listed, though nothing waits for her. */
  private static Decided dismissedByMachine(Case file, Instant at) {
    Case listed = file.asking(TriageItem.of(file, TriageReason.DISMISSED_BY_MACHINE, at));
    DismissalReason why = DismissalReason.NOT_A_FINDING;
    return dismissed(listed, why.name(), why.toCadre(), file.understood().model());
  }

  private static Decided dismissed(Case file, String code, String note, String by) {
    Case now = file.next();
    return new Decided(now, List.of(Sayings.dismissed(now, code, note, by)));
  }
}
