package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.FindingVerified;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Indicator.Counts;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.ReferralOverdue;
import id.posyandu.referral.events.ReferralSilent;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The same numbers found in another way: with every history at hand, told straight, walking through each case once and
 * asking every question of every key anew. Slow, plain, and without a line of the code it checks.
 */
public final class Census {
  private static final Cities CITIES = Cities.shipped();
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  private final Map<String, Answer> asked = new HashMap<>();

  /** @param straight each event once, each case in the order in which things happened */
  public Census(List<Said> straight) {
    var cases = new LinkedHashMap<UUID, List<Said>>();
    straight.forEach(said -> cases.computeIfAbsent(said.event().finding(), one -> new ArrayList<>()).add(said));
    cases.values().forEach(this::count);
  }

  /** By key. A key is there when an event of one of its cases ever named its slice. */
  public Map<String, Counts> counts() {
    var counts = new TreeMap<String, Counts>();
    asked.forEach((key, answer) -> counts.put(key, answer.counts(key)));
    return counts;
  }

  /** By key: exactly how many minutes departments took until they reacted, ascending. */
  public Map<String, List<Long>> respondMinutes() {
    var minutes = new TreeMap<String, List<Long>>();
    asked.forEach((key, answer) -> minutes.put(key, answer.respond.stream().sorted().toList()));
    return minutes;
  }

  /** By key: exactly how many minutes they took until what is finished was resolved, ascending. */
  public Map<String, List<Long>> finishMinutes() {
    var minutes = new TreeMap<String, List<Long>>();
    asked.forEach((key, answer) -> minutes.put(key, answer.finish.stream().sorted().toList()));
    return minutes;
  }

  private void count(List<Said> history) {
    var one = (FindingReported) history.get(0).event();
    var day = one.receivedAt().atZone(WIB).toLocalDate();
    var told = new Told(history);
    var post = one.posyandu() != null && one.posyandu().startsWith(one.area() + ".") ? one.posyandu() : null;
    var areas = new ArrayList<>(CITIES.lineage(one.area()).stream().map(Area::code).toList());
    if (post != null) {
      areas.add(post);
    }
    for (var area : areas) {
      for (var period : periods(day)) {
        for (var slice : told.slices()) {
          var answer = asked.computeIfAbsent(area + "|" + period + "|" + slice, fresh -> new Answer());
          told.addTo(answer, slice);
          if (post != null && told.findingIn(slice)) {
            answer.posts.computeIfAbsent(post, fresh -> new HashSet<>()).addAll(told.findingFields());
          }
        }
      }
    }
  }

  private static List<String> periods(LocalDate day) {
    return List.of(
        "%d-%02d".formatted(day.getYear(), day.getMonthValue()),
        day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR),
        String.valueOf(day.getYear()));
  }

  private static final class Answer {
    private final long[] sum = new long[25];
    private final List<Long> respond = new ArrayList<>();
    private final List<Long> finish = new ArrayList<>();
    private final Map<String, Set<String>> posts = new HashMap<>();

    Counts counts(String key) {
      var n = sum;
      long six = key.endsWith("|ALL") ? posts.values().stream().filter(fields -> fields.size() == 6).count() : 0;
      return new Counts(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11], n[12], n[13], n[14],
          n[15], n[16], n[17], n[21], n[18], n[19], n[20], n[22], n[23], n[24], posts.size(), six);
    }
  }

  /** One case after its last event. */
  private static final class Told {
    private final Set<String> everNamed = new HashSet<>();
    private final Map<UUID, List<ReferralMoved>> moves = new HashMap<>();
    private List<RoutedReferral> referrals = List.of();
    private List<SpmField> fields = List.of();
    private Set<String> tags = Set.of();
    private boolean emergency;
    private final Set<String> asked = new HashSet<>();
    private final Map<UUID, Set<String>> alarms = new HashMap<>();
    private final Map<UUID, Boolean> visits = new HashMap<>();
    private boolean routed;
    private boolean dismissed;

    Told(List<Said> history) {
      for (var said : history) {
        var event = said.event();
        if (event instanceof FindingReported report) {
          tags = Set.copyOf(report.programs().stream().map(tag -> "program:" + tag).toList());
          everNamed.addAll(tags);
          urgency(report.urgency());
        } else if (event instanceof FindingTriaged triaged) {
          asked.add(triaged.item());
          if (!routed) {
            urgency(triaged.urgency());
          }
          nameEmergency(triaged.urgency());
          everNamed.addAll(names(triaged.fields()));
          fields = routed ? fields : triaged.fields();
        } else if (event instanceof FindingRouted decision) {
          answered(decision.item());
          routed = true;
          referrals = decision.referrals();
          fields = decision.fields();
          urgency(decision.urgency());
          everNamed.addAll(names(fields));
          referrals.forEach(one -> everNamed.add("opd:" + one.opd()));
        } else if (event instanceof FindingDismissed dismissal) {
          answered(dismissal.item());
          dismissed = true;
          fields = List.of();
        } else if (event instanceof ReferralMoved move) {
          moves.computeIfAbsent(move.referral(), one -> new ArrayList<>()).add(move);
          visits.remove(move.referral());
          alarms(move.referral()).removeAll(Set.of("RESPOND", "PROMISE", "SILENT"));
          if (move.to() == FollowUpStatus.RESOLVED) {
            alarms(move.referral()).clear();
          }
        } else if (event instanceof ReferralOverdue overdue) {
          alarms(overdue.referral()).add(overdue.clock().name());
        } else if (event instanceof ReferralSilent silent) {
          alarms(silent.referral()).add("SILENT");
        } else if (event instanceof FindingVerified visit
            && visit.sequence() == moves.getOrDefault(visit.referral(), List.of()).size()) {
          visits.merge(visit.referral(), visit.upheld(), Boolean::logicalAnd);
        }
      }
    }

    private void urgency(Urgency said) {
      emergency = said == null ? emergency : said == Urgency.EMERGENCY;
      nameEmergency(said);
    }

    private void nameEmergency(Urgency said) {
      if (said == Urgency.EMERGENCY) {
        everNamed.add("urgency:EMERGENCY");
      }
    }

    private boolean decided() {
      return routed || dismissed || !asked.isEmpty();
    }

    private void answered(String item) {
      if (item == null) {
        asked.clear();
      }
      asked.remove(item);
    }

    private Set<String> alarms(UUID referral) {
      return alarms.computeIfAbsent(referral, one -> new HashSet<>());
    }

    Set<String> slices() {
      var slices = new HashSet<>(everNamed);
      slices.add("ALL");
      return slices;
    }

    boolean findingIn(String slice) {
      boolean held = referrals.stream()
          .anyMatch(one -> slice.equals("opd:" + one.opd()) && !"RETURNED WITHDRAWN".contains(status(one).name()));
      return held || whollyIn(slice) || findingFields().contains(slice);
    }

    private boolean whollyIn(String slice) {
      return slice.equals("ALL")
          || (decided() && (tags.contains(slice) || (emergency && slice.equals("urgency:EMERGENCY"))));
    }

    Set<String> findingFields() {
      return names(fields);
    }

    void addTo(Answer answer, String slice) {
      if (findingIn(slice)) {
        addFinding(answer.sum);
      }
      for (var referral : referrals) {
        if (whollyIn(slice) || slice.equals("opd:" + referral.opd()) || names(referral.fields()).contains(slice)) {
          addReferral(answer, referral);
        }
      }
    }

    private void addFinding(long[] sum) {
      var statuses = referrals.stream().map(this::status).toList();
      long live = statuses.stream().filter(status -> !"RETURNED WITHDRAWN".contains(status.name())).count();
      boolean waits = routed && (!asked.isEmpty() || referrals.stream().anyMatch(this::unanswered));
      sum[0]++;
      if (live > 0 || waits) {
        sum[3]++;
      } else if (routed || dismissed) {
        sum[4]++;
      } else {
        sum[asked.isEmpty() ? 1 : 2]++;
      }
      sum[5] += waits ? 1 : 0;
      sum[6] += live > 1 ? 1 : 0;
      sum[7] += live > 1 && statuses.stream().filter(FollowUpStatus.CLOSED::equals).count() == live ? 1 : 0;
    }

    private boolean unanswered(RoutedReferral referral) {
      return status(referral) == FollowUpStatus.RETURNED
          && !referral.withdrawn()
          && referrals.stream().noneMatch(other -> referral.id().equals(other.supersedes()));
    }

    private FollowUpStatus status(RoutedReferral referral) {
      var path = moves.getOrDefault(referral.id(), List.of());
      var last = path.isEmpty() ? FollowUpStatus.ASSIGNED : path.get(path.size() - 1).to();
      boolean over = last == FollowUpStatus.CLOSED || last == FollowUpStatus.RETURNED;
      return referral.withdrawn() && !over ? FollowUpStatus.WITHDRAWN : last;
    }

    private void addReferral(Answer answer, RoutedReferral referral) {
      var sum = answer.sum;
      var path = moves.getOrDefault(referral.id(), List.of());
      var status = status(referral);
      sum[8]++;
      switch (status) {
        case CLOSED -> sum[10]++;
        case RETURNED -> sum[11]++;
        case WITHDRAWN -> sum[12]++;
        default -> sum[9]++;
      }
      sum[13] += path.isEmpty() ? 0 : 1;
      sum[14] += !path.isEmpty() && Boolean.TRUE.equals(path.get(0).inTime()) ? 1 : 0;
      path.stream().limit(1).filter(move -> move.workedMinutes() != null)
          .forEach(move -> answer.respond.add(move.workedMinutes()));
      sum[15] += status == FollowUpStatus.RESOLVED ? 1 : 0;
      sum[17] += path.stream().anyMatch(Told::reopening) ? 1 : 0;
      sum[21] += alarms(referral.id()).stream().anyMatch(alarm -> rings(alarm, status)) ? 1 : 0;
      sum[24] += status.open() && alarms(referral.id()).contains("SILENT") ? 1 : 0;
      if (status == FollowUpStatus.RESOLVED || status == FollowUpStatus.CLOSED) {
        var resolution = path.stream().filter(move -> move.to() == FollowUpStatus.RESOLVED)
            .reduce((earlier, later) -> later).orElseThrow();
        boolean helped = resolution.outcome() == null || resolution.outcome() == Outcome.HELPED;
        sum[16] += Boolean.TRUE.equals(resolution.inTime()) ? 1 : 0;
        sum[helped ? 19 : 20]++;
        if (resolution.workedMinutes() != null) {
          answer.finish.add(resolution.workedMinutes());
        }
        boolean confirmed = Boolean.TRUE.equals(path.get(path.size() - 1).confirmed());
        sum[18] += status == FollowUpStatus.CLOSED && confirmed ? 1 : 0;
        if (status == FollowUpStatus.CLOSED && confirmed && visits.containsKey(referral.id())) {
          sum[visits.get(referral.id()) ? 22 : 23]++;
        }
      }
    }

    private static boolean rings(String alarm, FollowUpStatus status) {
      return switch (alarm) {
        case "RESPOND" -> status == FollowUpStatus.ASSIGNED;
        case "FINISH" -> status.open()
            && !"NEEDS_INFO RESOLVED SCHEDULED".contains(status.name());
        case "PROMISE" -> status == FollowUpStatus.SCHEDULED;
        default -> false;
      };
    }

    private static boolean reopening(ReferralMoved move) {
      return move.to() == FollowUpStatus.IN_PROGRESS
          && Arrays.asList(FollowUpStatus.RESOLVED, FollowUpStatus.CLOSED).contains(move.from());
    }

    private static Set<String> names(List<SpmField> fields) {
      var names = new HashSet<String>();
      fields.forEach(field -> names.add(field.name()));
      return names;
    }
  }
}
