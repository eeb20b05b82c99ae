package id.posyandu.referral.routing;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.Opd;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.routing.decision.DismissalReason;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What lies on the desk, for its templates. */
@Component
class TriageDesk {
  private static final int PAGE = 25;

  /** Nobody waits for what the machine dismissed: it is looked at on purpose. */
  private static final Set<TriageReason> WAITED_FOR =
      EnumSet.complementOf(EnumSet.of(TriageReason.DISMISSED_BY_MACHINE, TriageReason.UNKNOWN));

  private static final List<TriageReason> REASONS =
      EnumSet.complementOf(EnumSet.of(TriageReason.UNKNOWN)).stream().toList();

  private final Queue queue;
  private final QueueItems items;
  private final HeldDecisions held;
  private final Cases cases;
  private final CurrentCities cities;
  private final Duration undoWithin;

  TriageDesk(
      Queue queue,
      QueueItems items,
      HeldDecisions held,
      Cases cases,
      CurrentCities cities,
      RoutingSettings settings) {
    this.queue = queue;
    this.items = items;
    this.held = held;
    this.cases = cases;
    this.cities = cities;
    this.undoWithin = settings.undoWithin();
  }

  /** @param told what she decided; where it came to nothing, what stands instead, or null */
  record Mine(Held held, Told told) {}

  void show(Model model, TriagePage.View view, String item, String done, String who) {
    list(model, view, item, who);
    String opened = item == null || item.isBlank() ? first(model) : item;
    model.addAttribute("opened", opened);
    model.addAttribute("undoSeconds", undoWithin.toSeconds());
    model.addAttribute("chosen", item != null && !item.isBlank());
    Optional<CaseDocument> document = Optional.ofNullable(opened).flatMap(cases::withItem);
    if (item != null && !item.isBlank() && document.isEmpty()) {
      throw Refusal.unknown("There is no such triage item");
    }
    model.addAttribute("open", document.flatMap(one -> items.open(one, opened)).orElse(null));
    model.addAttribute("decided", document.flatMap(one -> items.decided(one, opened)).orElse(null));
    model.addAttribute("number", document.map(one -> one.file().finding().number()).orElse(null));
    model.addAttribute("finding", document.map(CaseDocument::id).orElse(null));
    model.addAttribute("next", next(model, opened));
    Optional.ofNullable(done).filter(one -> !one.isBlank()).flatMap(cases::withItem)
        .flatMap(one -> items.decided(one, done))
        .ifPresent(told -> model.addAttribute("done", told));
    choices(model, document);
  }

  @SuppressWarnings("unchecked")
  private static List<QueueItem> rows(Model model) {
    return (List<QueueItem>) model.getAttribute("rows");
  }

  private static String first(Model model) {
    return rows(model).stream().map(QueueItem::id).findFirst().orElse(null);
  }

  /** What to open when this one is done with: the one below it, or the first. */
  private static String next(Model model, String opened) {
    List<String> ids = rows(model).stream().map(QueueItem::id).toList();
    int at = ids.indexOf(opened);
    return at + 1 < ids.size() ? ids.get(at + 1) : ids.stream().filter(id -> !id.equals(opened)).findFirst().orElse(null);
  }

  private void choices(Model model, Optional<CaseDocument> document) {
    Cities tables = cities.get();
    model.addAttribute("categories", tables.catalogue().all());
    model.addAttribute("reasons", DismissalReason.values());
    model.addAttribute("opds", document
        .flatMap(one -> tables.city(one.file().finding().area()))
        .map(City::opds).orElse(List.<Opd>of()));
  }

  /** @return what tells this list from an older one */
  String list(Model model, TriagePage.View view, String item, String who) {
    Viewpoint from = Viewpoint.of(cities.get(), view.area());
    Set<String> beingDecided = held.items();
    Map<TriageReason, Long> counts = queue.counts(from.code(), beingDecided);
    Set<TriageReason> reasons = view.reason() == null ? WAITED_FOR : Set.of(view.reason());
    var found = queue.rows(from.code(), reasons, beingDecided, place(view.after()), PAGE + 1);
    var page = Page.of(found, PAGE, last -> cursor(last.place()));
    List<Mine> mine = who.isBlank() ? List.of() : held.by(who).stream().map(this::mine).toList();
    Told taken = item == null ? null : taken(item, mine);
    List<QueueItem> rows = page.items().stream().map(row -> items.of(row.file())).toList();
    model.addAttribute("from", from);
    model.addAttribute("view", view);
    model.addAttribute("opened", item);
    model.addAttribute("rows", rows);
    model.addAttribute("nextPage", page.next());
    model.addAttribute("counts", counts);
    model.addAttribute("listedReasons", REASONS);
    model.addAttribute("waiting", WAITED_FOR.stream().mapToLong(one -> counts.getOrDefault(one, 0L)).sum());
    model.addAttribute("mine", mine);
    model.addAttribute("taken", taken);
    var all = List.of(rows.stream().map(QueueItem::id).toList(), counts, mine, String.valueOf(taken));
    String seen = Integer.toHexString(all.toString().hashCode());
    model.addAttribute("seen", seen);
    return seen;
  }

  private Mine mine(Held one) {
    if (one.overtaken() == null) {
      return new Mine(one, items.held(one));
    }
    return new Mine(one, cases.withItem(one.item()).flatMap(document -> items.decided(document, one.item())).orElse(null));
  }

  /** Who decided the open question meanwhile, unless she did it herself. */
  private Told taken(String item, Collection<Mine> mine) {
    if (mine.stream().anyMatch(one -> one.held().item().equals(item))) {
      return null;
    }
    return held.of(item).filter(one -> one.overtaken() == null).map(items::held)
        .or(() -> cases.withItem(item).flatMap(document -> items.decided(document, item)))
        .orElse(null);
  }

  DeskRefusal refused(Refusal refusal, String item) {
    if (refusal.status() != HttpStatus.CONFLICT) {
      return DeskRefusal.ofErrors(refusal.errors());
    }
    Optional<CaseDocument> document = cases.withItem(item);
    ZoneId zone = Viewpoint.of(cities.get(), document.map(one -> one.file().finding().area()).orElse(null)).zone();
    Object holder = refusal.more().get(Deciding.HELD);
    Told first = holder instanceof Held one
        ? items.held(one)
        : document.flatMap(one -> items.decided(one, item)).orElse(null);
    return new DeskRefusal(List.of(), first, holder != null, zone);
  }

  private static String cursor(Queue.Place place) {
    return place.rank() + " " + place.since().toEpochMilli() + " " + place.item();
  }

  private static Queue.Place place(String after) {
    if (after == null || after.isBlank()) {
      return null;
    }
    String cursor = Page.decoded(after);
    if (!cursor.matches("[0-9] \\d{1,15} [0-9a-f-]{36}")) {
      throw Page.notACursor();
    }
    String[] parts = cursor.split(" ");
    return new Queue.Place(Integer.parseInt(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])), parts[2]);
  }
}
