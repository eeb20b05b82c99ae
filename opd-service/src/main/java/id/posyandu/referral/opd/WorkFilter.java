package id.posyandu.referral.opd;

import static java.util.stream.Collectors.partitioningBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.opd.followup.Clocks;
import id.posyandu.referral.opd.followup.Handing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which work is asked for, as conditions on what is stored.
 *
 * @param statuses those asked for
 * @param late whether only what is late (true), or only what is not (false); null for both
 * @param equal members that must have a value; null stands for none
 * @param mentions words that number or text must have; null for any
 */
record WorkFilter(
    List<FollowUpStatus> statuses, Boolean late, Map<String, Object> equal, Criteria mentions, Instant now) {
  private static final int LONGEST_TEXT = 100;
  private static final String NUMBER = "assigned.number";
  private static final Pattern CASE_NUMBER = Pattern.compile("[A-Za-z]{3}-[0-9A-Za-z]{4,12}");

  /** @throws Refusal 400 when a value is unknown */
  static WorkFilter of(WorkParameters asked, Cities cities, Instant now) {
    Map<String, Object> equal = new HashMap<>();
    known("opd", asked.opd(), code -> cities.opd(code).isPresent()).ifPresent(code -> equal.put("assigned.opd", code));
    text("unit", asked.unit()).ifPresent(unit -> equal.put("assigned.unit", unit));
    choice("field", asked.field(), SpmField.class).ifPresent(field -> equal.put("assigned.fields", field));
    known("category", asked.category(), code -> cities.catalogue().category(code).isPresent())
        .ifPresent(code -> equal.put("assigned.categories", code));
    known("area", asked.area(), code -> cities.area(code).isPresent())
        .filter(code -> !hasAll(code, asked.opd(), cities))
        .ifPresent(code -> equal.put("within", code));
    choice("urgency", asked.urgency(), Urgency.class).ifPresent(urgency -> equal.put("assigned.urgency", urgency));
    text("assignee", asked.assignee()).ifPresent(who -> equal.put("assignee", who.equals(Handing.NOBODY) ? null : who));
    Optional<String> words = text("q", asked.q());
    words.filter(WorkFilter::isCaseNumber)
        .ifPresent(number -> equal.put(NUMBER, number.toUpperCase(Locale.ROOT)));
    oneOf("sort", asked.sort(), List.of("due"));
    return new WorkFilter(
        statuses(asked.status()),
        oneOf("overdue", asked.overdue(), List.of("true", "false")).map(Boolean::valueOf).orElse(null),
        equal,
        words.filter(some -> !isCaseNumber(some)).map(WorkFilter::mentioning).orElse(null),
        now);
  }

  /** Whether all that was asked for lies in that area anyway: a department has referrals of its own city only. */
  private static boolean hasAll(String area, String opd, Cities cities) {
    return area.equals(Area.WHOLE_INSTALLATION)
        || text("opd", opd).flatMap(cities::opd).filter(known -> Area.liesIn(known.city(), area)).isPresent();
  }

  /** The narrowest way in; a case number has an index of its own, and few referrals. */
  private WorkWay way() {
    return Arrays.stream(WorkWay.values())
        .filter(this::goes)
        .min(Comparator.comparing(this::isWiderThanEmergencies))
        .orElse(WorkWay.ALL);
  }

  /** Emergencies are few in any department; only what one officer has is less. */
  private boolean isWiderThanEmergencies(WorkWay way) {
    return equal.get("assigned.urgency") == Urgency.EMERGENCY
        && way != WorkWay.OF_OPD_AND_URGENCY
        && way != WorkWay.OF_ASSIGNEE;
  }

  /** The name of the index that finds it. */
  String index() {
    return equal.containsKey(NUMBER) ? WorkIndexes.NUMBER : way().index();
  }

  private boolean goes(WorkWay way) {
    boolean toNobody = equal.containsKey("assignee") && equal.get("assignee") == null;
    return equal.keySet().containsAll(way.equal())
        && (way == WorkWay.OF_OPD_WITH_NOBODY ? toNobody : way != WorkWay.OF_ASSIGNEE || !toNobody);
  }

  /** Whether its way alone finds what it asks for, with nothing left to look up in the referrals themselves. */
  boolean isIndexed() {
    return mentions == null && (equal.containsKey(NUMBER) || way().tells(equal.keySet()));
  }

  /** Whether counting it costs little however much there is: an index tells, or only one officer's own must be read. */
  boolean isSoonCounted() {
    return isIndexed() || mentions == null && way() == WorkWay.OF_ASSIGNEE;
  }

  /** A count of so many means at least so many. */
  int countedUpTo() {
    return isIndexed() ? WorkList.COUNTED : WorkList.READ_TO_COUNT;
  }

  /** What is asked for beside status and due. */
  List<Criteria> conditions() {
    List<Criteria> all = new ArrayList<>();
    equal.forEach((member, value) -> all.add(where(member).is(value)));
    if (mentions != null) {
      all.add(mentions);
    }
    return all;
  }

  /** The stretches of its way that it asks for: where the clock of one status runs, being late is a matter of due. */
  List<WorkStretch> stretches(List<FollowUpStatus> asked) {
    if (late == null) {
      return Stream.of(new WorkStretch(asked, null, null)).filter(WorkStretch::isAnything).toList();
    }
    Map<Boolean, List<FollowUpStatus>> running = asked.stream().collect(partitioningBy(Clocks::run));
    return (late
            ? Stream.of(new WorkStretch(running.get(true), null, now))
            : Stream.of(new WorkStretch(running.get(true), now, null), new WorkStretch(running.get(false), null, null)))
        .filter(WorkStretch::isAnything)
        .toList();
  }

  /** A referral is late where its department's own clock runs and what was due is not done. */
  static Criteria overdue(Instant now) {
    List<FollowUpStatus> running = Arrays.stream(FollowUpStatus.values()).filter(Clocks::run).toList();
    return new Criteria().andOperator(where("due").lt(now), where("followUp.status").in(running));
  }

  private static boolean isCaseNumber(String words) {
    return CASE_NUMBER.matcher(words).matches();
  }

  private static Criteria mentioning(String words) {
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
    return oneOf(name, asked, choices).map(choice -> Enum.valueOf(type, choice));
  }

  /** Where there are few, the refusal names them. */
  private static Optional<String> oneOf(String name, String asked, List<String> choices) {
    return known(name, asked, choices::contains, "must be one of " + String.join(", ", choices));
  }

  private static Optional<String> known(String name, String asked, Predicate<String> known) {
    return known(name, asked, known, "is none that is known here");
  }

  private static Optional<String> known(String name, String asked, Predicate<String> known, String otherwise) {
    Optional<String> value = text(name, asked);
    if (value.isPresent() && !known.test(value.get())) {
      throw Refusal.badParameter(name, otherwise);
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
