package id.posyandu.referral.stack;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.Opd;
import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.kit.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A year of the shipped cities as their log would hold it: cases in the order in which they were reported, at eight posts a
 * kelurahan, four in ten with two departments, nine in ten closed. Each has a report, a decision and up to four moves a referral.
 */
final class SyntheticEvents {
  static final String YEAR = "2025";
  private static final Instant NEW_YEAR = Instant.parse(YEAR + "-01-01T00:00:00Z");
  private static final int POSTS = 8;
  private static final List<SpmField> FIELDS =
      List.of(SpmField.values()).stream().filter(field -> field != SpmField.UNKNOWN).toList();
  private static final List<FollowUpStatus> WAY =
      List.of(FollowUpStatus.ACCEPTED, FollowUpStatus.IN_PROGRESS, FollowUpStatus.RESOLVED, FollowUpStatus.CLOSED);
  private static final String TEXT = "Bapak kena PHK, anaknya sudah tiga minggu tidak masuk sekolah, rumah bocor kalau hujan";

  private final Random random = new Random(1);
  private final List<City> cities = Cities.shipped().all();
  private final List<List<String>> kelurahan = cities.stream().map(Kelurahan::of).toList();
  private final Duration between;
  private int cases;
  private int closed;
  private int events;

  /** @param events about so many are spread over the year */
  SyntheticEvents(int events) {
    between = Duration.ofDays(360).dividedBy(Math.max(1, events / 7));
  }

  int cases() {
    return cases;
  }

  int closed() {
    return closed;
  }

  int events() {
    return events;
  }

  /** Everything that is ever said of the next case. */
  List<ProducerRecord<byte[], byte[]>> nextCase() {
    int city = random.nextInt(cities.size());
    var areas = kelurahan.get(city);
    String area = areas.get(random.nextInt(areas.size()));
    String post = "%s.%03d".formatted(area, 1 + random.nextInt(POSTS));
    Instant receivedAt = NEW_YEAR.plus(between.multipliedBy(cases++));
    UUID finding = new UUID(random.nextLong(), random.nextLong());
    var referrals = new ArrayList<RoutedReferral>();
    for (int i = random.nextInt(10) < 4 ? 2 : 1; i > 0; i--) {
      referrals.add(referral(cities.get(city).opds(), receivedAt));
    }
    var said = new ArrayList<Event>();
    said.add(new FindingReported(finding, "MJK-7K3Q", area, receivedAt, TEXT, receivedAt, post, List.of(), null, List.of(),
        4, null, List.of()));
    said.add(new FindingRouted(finding, area, receivedAt, 1, "model-1",
        referrals.stream().flatMap(one -> one.fields().stream()).distinct().toList(), List.of("SOS-N-MISKIN"),
        random.nextInt(20) == 0 ? Urgency.EMERGENCY : Urgency.NORMAL, List.of(), post, List.of("kena PHK"), "model-1",
        referrals, List.of(), null));
    int moves = random.nextInt(10) == 0 ? random.nextInt(WAY.size()) : WAY.size();
    closed += moves == WAY.size() ? referrals.size() : 0;
    for (var referral : referrals) {
      for (int move = 0; move < moves; move++) {
        said.add(moved(finding, area, receivedAt, referral, move));
      }
    }
    events += said.size();
    return records(said, receivedAt);
  }

  private RoutedReferral referral(List<Opd> opds, Instant at) {
    Opd opd = opds.get(random.nextInt(opds.size()));
    return new RoutedReferral(new UUID(random.nextLong(), random.nextLong()), opd.code(), opd.name(), null, false, true, 1, null,
        List.of(FIELDS.get(random.nextInt(FIELDS.size()))), List.of("SOS-N-MISKIN"), at.plusSeconds(86_400),
        at.plusSeconds(864_000), false);
  }

  private ReferralMoved moved(UUID finding, String area, Instant at, RoutedReferral referral, int move) {
    FollowUpStatus to = WAY.get(move);
    boolean measured = to == FollowUpStatus.ACCEPTED || to == FollowUpStatus.RESOLVED;
    return new ReferralMoved(finding, area, at, referral.id(), referral.opd(), referral.fields(), referral.categories(),
        Urgency.NORMAL, move + 1, move == 0 ? FollowUpStatus.ASSIGNED : WAY.get(move - 1), to, "petugas-x",
        "Sudah ditindaklanjuti di lapangan", null, List.of(), to == FollowUpStatus.RESOLVED ? Outcome.HELPED : null,
        to == FollowUpStatus.CLOSED ? random.nextBoolean() : null, referral.respondBy(), referral.finishBy(),
        measured ? random.nextInt(5) > 0 : null, measured ? (long) random.nextInt(6_000) : null, List.of());
  }

  private List<ProducerRecord<byte[], byte[]>> records(List<Event> said, Instant at) {
    String trace = "00-%016x%016x-%016x-01".formatted(random.nextLong(), random.nextLong(), random.nextLong());
    var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
    for (int i = 0; i < said.size(); i++) {
      var event = said.get(i);
      String topic = event instanceof FindingReported ? Topics.FINDINGS
          : event instanceof FindingRouted ? Topics.DECISIONS : Topics.FOLLOW_UPS;
      UUID id = new UUID(random.nextLong(), random.nextLong());
      records.add(Outgoing.of(id, topic, event, at.plus(Duration.ofHours(i)), trace, trace).record("bench"));
    }
    return records;
  }
}
