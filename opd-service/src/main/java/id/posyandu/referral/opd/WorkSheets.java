package id.posyandu.referral.opd;

import static id.posyandu.referral.events.FollowUpStatus.ASSIGNED;
import static id.posyandu.referral.events.FollowUpStatus.SCHEDULED;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.kit.web.TimeCursor;
import id.posyandu.referral.opd.WorkSheet.Count;
import id.posyandu.referral.opd.WorkSheet.Row;
import id.posyandu.referral.opd.followup.Clocks;
import id.posyandu.referral.opd.followup.Handing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The work-list, made ready to be read by people. */
@Component
class WorkSheets {
  static final int ROWS = 50;
  private static final int LONGEST_TEXT = 240;

  /** Words such as "in 3 hours" are as good as this. */
  private static final long REFRESHED_SECONDS = 600;

  private final WorkList work;
  private final CurrentCities cities;
  private final Places places;
  private final Timing timing;

  WorkSheets(WorkList work, CurrentCities cities, Places places, Timing timing) {
    this.work = work;
    this.cities = cities;
    this.places = places;
    this.timing = timing;
  }

  /**
   * @param after where the page before ended; null for the first
   * @throws Refusal 400 for a filter or a cursor that is none, 503 when it would take too long
   */
  WorkSheet of(WorkAddress address, Desk desk, String after, int size) {
    Instant now = timing.now();
    WorkFilter filter = WorkFilter.of(address.parameters(desk), cities.get(), now);
    TimeCursor from = TimeCursor.read(after);
    Page<WorkList.Row> page =
        Page.of(work.rows(filter, from, size + 1), size, last -> last.place().cursor().written());
    List<Row> rows = page.items().stream().map(row -> row(row.referral(), address, now)).toList();
    Map<FollowUpStatus, Long> counted = work.counts(filter);
    List<Count> counts = counts(counted, filter.countedUpTo(), address);
    List<Count> narrow = narrow(address, desk, now);
    String next = page.next() == null ? null : "/" + address.query("after", page.next());
    return new WorkSheet(counts, narrow, rows, next, version(rows, counts, narrow));
  }

  private Row row(ReferralDocument referral, WorkAddress address, Instant now) {
    ReferralAssigned assigned = referral.assigned();
    FollowUpStatus status = referral.followUp().status();
    boolean running = Clocks.run(status) && referral.due().isBefore(Clocks.NEVER);
    boolean overdue = running && referral.due().isBefore(now);
    return new Row(
        referral.id(),
        address.referral(referral.id()),
        assigned.number(),
        excerpt(assigned.text()),
        places.kelurahan(assigned.area()),
        places.categories(assigned.categories()),
        status,
        assigned.urgency(),
        running ? asPeopleSay(referral.due(), referral) : null,
        overdue,
        places.zone(assigned.area()),
        referral.assignee(),
        assigned.others().size(),
        status == ASSIGNED,
        hash(
            referral.followUp().sequence(), referral.assignee(), overdue, now.getEpochSecond() / REFRESHED_SECONDS,
            address.hashCode()));
  }

  /** A promised day is over at midnight, and nobody calls that midnight the next day. */
  static Instant asPeopleSay(Instant due, ReferralDocument referral) {
    return referral.followUp().status() == SCHEDULED ? due.minusSeconds(1) : due;
  }

  private static String excerpt(String text) {
    return text.length() <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT - 1))) + "…";
  }

  private static List<Count> counts(Map<FollowUpStatus, Long> counted, int upTo, WorkAddress address) {
    List<Count> counts = new ArrayList<>();
    List<Long> open = Referrals.openStatuses().stream().map(counted::get).toList();
    boolean any = address.get(WorkAddress.STATUS) == null;
    counts.add(count("work.open", sum(open), upTo, address.with(WorkAddress.STATUS, null), any));
    for (FollowUpStatus status : FollowUpStatus.values()) {
      if (status != FollowUpStatus.UNKNOWN) {
        boolean on = status.name().equals(address.get(WorkAddress.STATUS));
        WorkAddress there = address.with(WorkAddress.STATUS, status.name());
        counts.add(count("status." + status, counted.get(status), upTo, there, on));
      }
    }
    return counts;
  }

  /** Null where one of them was not counted. */
  private static Long sum(Collection<Long> counts) {
    return counts.stream().anyMatch(Objects::isNull) ? null : counts.stream().mapToLong(Long::longValue).sum();
  }

  private static Count count(String name, Long many, int upTo, WorkAddress there, boolean on) {
    return new Count(name, many, many != null && many >= upTo, there.list(), on);
  }

  private List<Count> narrow(WorkAddress address, Desk desk, Instant now) {
    List<Count> narrow = new ArrayList<>();
    narrow.add(toggle("work.overdue", address, WorkAddress.OVERDUE, "true", desk, now));
    if (desk.by() != null) {
      narrow.add(toggle("work.mine", address.with(WorkAddress.ASSIGNEE, null), WorkAddress.MINE, "true", desk, now));
    }
    WorkAddress anybody = address.with(WorkAddress.MINE, null);
    narrow.add(toggle("work.unassigned", anybody, WorkAddress.ASSIGNEE, Handing.NOBODY, desk, now));
    return narrow;
  }

  /** With how many there will be when it is on. */
  private Count toggle(String name, WorkAddress address, String parameter, String value, Desk desk, Instant now) {
    WorkFilter on = WorkFilter.of(address.with(parameter, value).parameters(desk), cities.get(), now);
    WorkAddress there = address.toggled(parameter, value);
    return count(name, work.count(on).orElse(null), on.countedUpTo(), there, value.equals(address.get(parameter)));
  }

  private static String version(List<Row> rows, List<Count> counts, List<Count> narrow) {
    List<Object> shown = new ArrayList<>();
    rows.forEach(row -> shown.add(List.of(row.id(), row.version())));
    counts.forEach(count -> shown.add(String.valueOf(count.many())));
    narrow.forEach(count -> shown.add(String.valueOf(count.many())));
    return hash(shown.toArray());
  }

  static String hash(Object... shown) {
    return Integer.toHexString(Objects.hash(shown));
  }
}
