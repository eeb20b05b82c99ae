package id.posyandu.referral.opd;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.opd.followup.Clocks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which work is asked for, as conditions on what is stored.
 *
 * @param statuses those asked for
 * @param others all other conditions, which the counts by status keep
 */
record WorkFilter(List<FollowUpStatus> statuses, List<Criteria> others) {
  private static final int LONGEST_TEXT = 100;

  /** @throws Refusal 400 when a value is unknown */
  static WorkFilter of(WorkParameters asked, Cities cities, Instant now) {
    List<Criteria> others = new ArrayList<>();
    known("opd", asked.opd(), code -> cities.opd(code).isPresent()).map(where("assigned.opd")::is).ifPresent(others::add);
    text("unit", asked.unit()).map(where("assigned.unit")::is).ifPresent(others::add);
    choice("field", asked.field(), SpmField.class).map(where("assigned.fields")::is).ifPresent(others::add);
    known("category", asked.category(), code -> cities.catalogue().category(code).isPresent())
        .map(where("assigned.categories")::is)
        .ifPresent(others::add);
    known("area", asked.area(), code -> cities.area(code).isPresent())
        .filter(code -> !code.equals(Area.WHOLE_INSTALLATION))
        .map(where("within")::is)
        .ifPresent(others::add);
    choice("urgency", asked.urgency(), Urgency.class).map(where("assigned.urgency")::is).ifPresent(others::add);
    known("overdue", asked.overdue(), List.of("true", "false")::contains)
        .map(late -> overdue(late.equals("true"), now))
        .ifPresent(others::add);
    text("q", asked.q()).map(WorkFilter::mentions).ifPresent(others::add);
    known("sort", asked.sort(), "due"::equals);
    return new WorkFilter(statuses(asked.status()), others);
  }

  /** Status first: with {@code opd} or {@code within}, and in the order of {@code due}, it is an index. */
  List<Criteria> all() {
    List<Criteria> all = new ArrayList<>();
    all.add(where("followUp.status").in(statuses));
    all.addAll(others);
    return all;
  }

  /** A referral is late where its department's own clock runs and what was due is not done. */
  static Criteria overdue(boolean late, Instant now) {
    List<FollowUpStatus> running = Arrays.stream(FollowUpStatus.values()).filter(Clocks::run).toList();
    return late
        ? new Criteria().andOperator(where("due").lt(now), where("followUp.status").in(running))
        : new Criteria().orOperator(where("due").gte(now), where("followUp.status").nin(running));
  }

  private static Criteria mentions(String words) {
    String escaped = words.replaceAll("([^\\p{L}\\p{N}\\s])", "\\\\$1");
    return new Criteria()
        .orOperator(where("assigned.number").regex(escaped, "i"), where("assigned.text").regex(escaped, "i"));
  }

  private static List<FollowUpStatus> statuses(List<String> asked) {
    List<FollowUpStatus> statuses =
        (asked == null ? Stream.<String>empty() : asked.stream())
            .flatMap(some -> Arrays.stream(some.split(",")))
            .flatMap(name -> choice("status", name, FollowUpStatus.class).stream())
            .distinct()
            .toList();
    return statuses.isEmpty() ? Referrals.openStatuses() : statuses;
  }

  private static <E extends Enum<E>> Optional<E> choice(String name, String asked, Class<E> type) {
    List<String> choices =
        Arrays.stream(type.getEnumConstants()).map(Enum::name).filter(choice -> !choice.equals("UNKNOWN")).toList();
    return known(name, asked, choices::contains).map(choice -> Enum.valueOf(type, choice));
  }

  private static Optional<String> known(String name, String asked, Predicate<String> known) {
    Optional<String> value = text(name, asked);
    if (value.isPresent() && !known.test(value.get())) {
      throw Refusal.badParameter(name, "is none that is known here");
    }
    return value;
  }

  /** What was asked; nothing where it was left empty. */
  private static Optional<String> text(String name, String asked) {
    if (asked == null || asked.isBlank()) {
      return Optional.empty();
    }
    if (asked.length() > LONGEST_TEXT || asked.codePoints().anyMatch(Character::isISOControl)) {
      throw Refusal.badParameter(name, "must have at most %d characters, all of them text".formatted(LONGEST_TEXT));
    }
    return Optional.of(asked.strip());
  }
}
