package id.posyandu.referral.routing;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.Catalogue;
import id.posyandu.referral.cities.Category;
import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.routing.decision.Breach.Kind;
import id.posyandu.referral.routing.decision.Case;
import id.posyandu.referral.routing.decision.Progress;
import id.posyandu.referral.routing.decision.Trouble;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A case as the coordinator sees it who asks what holds it up.
 *
 * @param place the kelurahan's name
 * @param restricted it touches a category whose words are for those only who must act: nothing of it is printed
 * @param parts of all departments that have one, those that handed it back or lost it too
 * @param asks what is to be settled when all of them meet
 */
record HeldUpCase(
    FindingReported finding,
    Urgency urgency,
    String place,
    ZoneId zone,
    boolean restricted,
    List<String> categories,
    List<Part> parts,
    List<Held> held,
    List<Ask> asks) {

  /**
   * @param name the department's, with its unit in brackets
   * @param since when it came to where it stands; null where it has not moved
   * @param due when something is next expected of it; null where nothing is
   * @param acts somebody still owes an act on it
   */
  record Part(RoutedReferral referral, String name, FollowUpStatus status, Instant since, Instant due, boolean acts) {}

  /** Who holds it up, how, since when, and who has been told of it. */
  record Held(String name, Kind kind, Instant since, String to) {}

  /** @param what the last part of a key of the message files */
  record Ask(String what, String name) {}

  static HeldUpCase of(Troubles.Row row, Cities cities) {
    Case file = row.file();
    String area = file.finding().area();
    List<Trouble> troubles = row.troubles();
    List<Part> parts = file.referrals().stream().map(referral -> part(file, referral)).toList();
    return new HeldUpCase(
        file.finding(),
        file.understood().urgency(),
        cities.area(area).map(Area::name).orElse(area),
        cities.city(area).map(City::zone).orElseGet(() -> cities.all().get(0).zone()),
        isRestricted(file, cities.catalogue()),
        file.understood().categories().stream()
            .map(code -> cities.catalogue().category(code).map(Category::name).orElse(code)).toList(),
        parts,
        troubles.stream().map(one -> new Held(nameOf(one.referral()), one.kind(), one.since(), one.to())).toList(),
        asks(troubles, parts));
  }

  private static boolean isRestricted(Case file, Catalogue catalogue) {
    return file.understood().categories().stream().map(catalogue::category)
        .anyMatch(category -> category.filter(Category::restricted).isPresent());
  }

  private static Part part(Case file, RoutedReferral referral) {
    FollowUpStatus status = file.status(referral);
    Instant moved = new Progress(file.moves()).movesOf(referral.id()).reduce((earlier, later) -> later)
        .map(move -> move.at()).orElse(null);
    boolean acts = file.acting().contains(referral);
    return new Part(referral, nameOf(referral), status, moved, acts ? due(referral, status) : null, acts);
  }

  private static Instant due(RoutedReferral referral, FollowUpStatus status) {
    return switch (status) {
      case ASSIGNED -> referral.respondBy();
      case ACCEPTED, IN_PROGRESS -> referral.finishBy();
      case NEEDS_INFO, SCHEDULED, RESOLVED, CLOSED, RETURNED, WITHDRAWN, UNKNOWN -> null;
    };
  }

  private static String nameOf(RoutedReferral referral) {
    return Suggestion.named(referral.opdName(), referral.unit());
  }

  private static List<Ask> asks(List<Trouble> troubles, List<Part> parts) {
    List<Ask> asks = new ArrayList<>();
    troubles.forEach(one -> asks.add(new Ask(one.kind().name(), nameOf(one.referral()))));
    parts.stream().filter(one -> one.acts() && one.status() == FollowUpStatus.NEEDS_INFO)
        .forEach(one -> asks.add(new Ask("NEEDS_INFO", one.name())));
    return asks.isEmpty() ? List.of(new Ask("PROGRESS", null)) : List.copyOf(asks);
  }

  public boolean isHeldUpBy(Kind kind) {
    return held.stream().anyMatch(one -> one.kind() == kind);
  }

  public Instant heldUpSince() {
    return held.stream().map(Held::since).findFirst().orElse(finding.receivedAt());
  }

  public List<Part> acting() {
    return parts.stream().filter(Part::acts).toList();
  }
}
