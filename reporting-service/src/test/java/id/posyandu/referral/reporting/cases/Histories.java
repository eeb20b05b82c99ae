package id.posyandu.referral.reporting.cases;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static id.posyandu.referral.events.FollowUpStatus.CLOSED;
import static id.posyandu.referral.events.FollowUpStatus.IN_PROGRESS;
import static id.posyandu.referral.events.FollowUpStatus.NEEDS_INFO;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.events.FollowUpStatus.RETURNED;
import static id.posyandu.referral.events.FollowUpStatus.SCHEDULED;
import static id.posyandu.referral.events.FollowUpStatus.UNKNOWN;
import static id.posyandu.referral.events.ReferralClock.FINISH;
import static id.posyandu.referral.events.ReferralClock.PROMISE;
import static id.posyandu.referral.events.ReferralClock.RESPOND;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.events.ReferralClock;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.events.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Made-up cases of a city or four over two months that lie in two quarters, and the ways in which Kafka may deliver them. */
public final class Histories {
  static final List<String> AREAS =
      List.of("35.76.01.1003", "35.76.01.1004", "35.76.03.1002", "61.72.01.1001", "15.71.01.1001", "32.71.01.1001");
  private static final List<SpmField> FIELDS =
      List.of(SpmField.values()).stream().filter(field -> field != SpmField.UNKNOWN).toList();

  private static final List<String> OPDS = List.of("3576-dinsosp3a", "3576-dinkesppkb", "3576-puprperakim");
  private static final List<String> TAGS = List.of("kampung-bahagia", "PMT");

  private final Random random;
  private final Instant from;

  /** @param year whose June and July they lie in */
  public Histories(Random random, int year) {
    this.random = random;
    this.from = LocalDate.of(year, 6, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  public List<Said> cases(int many) {
    var all = new ArrayList<Said>();
    for (int i = 0; i < many; i++) {
      all.addAll(oneCase().said());
    }
    return all;
  }

  /** Each event at least once, some twice or three times, in any order. */
  public List<Said> delivered(List<Said> straight) {
    var heard = new ArrayList<>(straight);
    for (var event : straight) {
      for (int again = random.nextInt(6); again > 3; again--) {
        heard.add(event);
      }
    }
    Collections.shuffle(heard, random);
    return heard;
  }

  Story oneCase() {
    var area = AREAS.get(random.nextInt(AREAS.size()));
    var story = new Story(id(), area, posyandu(area), from.plusSeconds(random.nextInt(60 * 24 * 3600)))
        .tagged(TAGS.subList(random.nextInt(TAGS.size() + 1), TAGS.size()).toArray(String[]::new))
        .chosen(random.nextInt(4) == 0 ? urgency() : null)
        .judged(random.nextInt(20) == 0 ? null : urgency())
        .reported();
    switch (random.nextInt(8)) {
      case 0 -> { }
      case 1 -> story.dismissed();
      case 2 -> story.triaged(TriageReason.UNCLEAR, fields());
      case 3 -> story.triaged(TriageReason.UNCLEAR, fields()).dismissed(answered(story));
      case 4 -> routed(story.triaged(TriageReason.CLOSE, fields()), answered(story));
      default -> routed(story, null);
    }
    return story;
  }

  /** None, one of the kelurahan, or a slip that names one of another. */
  private String posyandu(String area) {
    int luck = random.nextInt(12);
    String kelurahan = luck == 0 ? AREAS.get(random.nextInt(AREAS.size())) : area;
    return luck < 3 && luck > 0 ? null : kelurahan + ".00" + random.nextInt(3);
  }

  private Urgency urgency() {
    return random.nextInt(4) == 0 ? Urgency.EMERGENCY : Urgency.NORMAL;
  }

  private String opd() {
    return OPDS.get(random.nextInt(OPDS.size()));
  }

  private void routed(Story story, String item) {
    var referrals = new ArrayList<RoutedReferral>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      referrals.add(Story.referral(id(), opd(), fields()));
    }
    story.routed(item, fieldsOf(referrals), referrals.toArray(RoutedReferral[]::new));
    String review = null;
    if (random.nextInt(5) == 0) {
      review = story.triaged(TriageReason.REVIEW, fields()).question();
    }
    List.copyOf(referrals).forEach(referral -> walked(story, referral.id()));
    review(story, referrals);
    if (review != null && random.nextBoolean()) {
      story.routed(review, fieldsOf(referrals), referrals.toArray(RoutedReferral[]::new));
    }
  }

  /** Now and then an older version answers, which names no question. */
  private String answered(Story story) {
    return random.nextInt(4) == 0 ? null : story.question();
  }

  /** A returned referral is replaced, ended, or still waits; now and then an open one is taken back. */
  private void review(Story story, List<RoutedReferral> referrals) {
    boolean any = false;
    String item = null;
    for (var referral : List.copyOf(referrals)) {
      int luck = random.nextInt(4);
      if (story.status(referral.id()) == RETURNED && luck > 0) {
        any = true;
        item = answered(story.triaged(TriageReason.RETURNED, fields()));
        if (luck == 1) {
          referrals.add(Story.replacing(referral.id(), Story.referral(id(), opd(), fields())));
        } else if (luck == 2) {
          referrals.replaceAll(one -> one.id().equals(referral.id()) ? Story.withdrawn(one) : one);
        }
      } else if (luck == 0 && story.status(referral.id()).open()) {
        any = true;
        referrals.replaceAll(one -> one.id().equals(referral.id()) ? Story.withdrawn(one) : one);
      }
    }
    if (any && random.nextInt(4) > 0) {
      story.routed(item, fieldsOf(referrals), referrals.toArray(RoutedReferral[]::new));
      walked(story, referrals.get(referrals.size() - 1).id());
    }
  }

  private void walked(Story story, UUID referral) {
    for (int moves = random.nextInt(7); moves > 0; moves--) {
      watched(story, referral);
      var next = next(story.status(referral));
      if (next.isEmpty()) {
        return;
      }
      var to = next.get(random.nextInt(next.size()));
      story.took(minutes()).moved(referral, to, maybe(), to == RESOLVED ? outcome() : null, to == CLOSED ? maybe() : null);
    }
  }

  /** What the clocks say of it as it stands, once, again at a higher level, or not at all; and who goes to see it. */
  private void watched(Story story, UUID referral) {
    for (int levels = random.nextInt(5); levels > 3; levels--) {
      clocks(story.status(referral)).forEach(clock -> story.overdue(referral, clock));
    }
    if (List.of(ACCEPTED, IN_PROGRESS).contains(story.status(referral)) && random.nextInt(4) == 0) {
      story.silent(referral);
    }
    if (story.status(referral) == CLOSED && random.nextBoolean()) {
      story.verified(referral, random.nextBoolean());
    } else if (story.sequence(referral) > 2 && random.nextInt(6) == 0) {
      story.verified(referral, story.sequence(referral) - 1, random.nextBoolean()); // too late
    }
  }

  private List<ReferralClock> clocks(FollowUpStatus status) {
    return switch (status) {
      case ASSIGNED -> random.nextBoolean() ? List.of(RESPOND) : List.of(RESPOND, FINISH);
      case ACCEPTED, IN_PROGRESS, UNKNOWN -> List.of(FINISH, ReferralClock.UNKNOWN);
      case SCHEDULED -> List.of(PROMISE);
      case NEEDS_INFO, RESOLVED, CLOSED, RETURNED, WITHDRAWN -> List.of();
    };
  }

  private static List<FollowUpStatus> next(FollowUpStatus from) {
    return switch (from) {
      case ASSIGNED -> List.of(ACCEPTED, ACCEPTED, NEEDS_INFO, RETURNED);
      case ACCEPTED -> List.of(IN_PROGRESS, SCHEDULED, RESOLVED, RETURNED);
      case NEEDS_INFO -> List.of(FollowUpStatus.ASSIGNED, ACCEPTED, IN_PROGRESS);
      case IN_PROGRESS -> List.of(RESOLVED, RESOLVED, SCHEDULED, UNKNOWN);
      case SCHEDULED, UNKNOWN -> List.of(IN_PROGRESS, RESOLVED, RETURNED);
      case RESOLVED -> List.of(CLOSED, CLOSED, IN_PROGRESS);
      case CLOSED -> List.of(IN_PROGRESS);
      case RETURNED, WITHDRAWN -> List.of();
    };
  }

  private List<SpmField> fieldsOf(List<RoutedReferral> referrals) {
    return referrals.stream().flatMap(one -> one.fields().stream()).distinct().toList();
  }

  private SpmField[] fields() {
    var shuffled = new ArrayList<>(FIELDS);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, 1 + random.nextInt(2)).toArray(SpmField[]::new);
  }

  private Outcome outcome() {
    var outcomes = Outcome.values();
    int chosen = random.nextInt(outcomes.length + 1);
    return chosen == outcomes.length ? null : outcomes[chosen];
  }

  private Boolean maybe() {
    return random.nextInt(4) == 0 ? null : random.nextBoolean();
  }

  /** From nothing to some months, or not measured. */
  private Long minutes() {
    return random.nextInt(5) == 0 ? null : (long) Math.pow(10, random.nextDouble() * 5) - 1;
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
