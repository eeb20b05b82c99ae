package id.posyandu.referral.intake;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.AreaLevel;
import id.posyandu.referral.events.Attachment;
import id.posyandu.referral.events.Location;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.intake.casefile.Report;
import id.posyandu.referral.intake.casefile.Source;
import id.posyandu.referral.intake.casefile.Subject;
import id.posyandu.referral.intake.privacy.Masking;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.web.Body;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What only the tables and the clock can say about a wish to report, and the report that comes of a good one. */
@Component
class FindingCheck {
  static final int SHORTEST_TEXT = 3;
  static final int LONGEST_TEXT = 4000;

  /** How far a phone's clock may be ahead. */
  private static final Duration WRONG_CLOCK = Duration.ofHours(24);

  private final CurrentCities cities;

  FindingCheck(CurrentCities cities) {
    this.cities = cities;
  }

  /** @throws id.posyandu.referral.kit.web.Refusal 422 with everything that is wrong */
  Report checked(Body body, Instant now) {
    Body.Read<NewFinding> read = body.as(NewFinding.class);
    text(read);
    place(read);
    location(read);
    choices(read);
    times(read, now);
    return report(read.orRefuse(), now);
  }

  private static void text(Body.Read<NewFinding> read) {
    String text = read.value().text();
    if (text == null || read.refused("/text")) {
      return;
    }
    int length = Words.length(text.strip());
    if (length < SHORTEST_TEXT || length > LONGEST_TEXT) {
      read.refuse("/text", "must have %d to %d characters".formatted(SHORTEST_TEXT, LONGEST_TEXT));
    }
  }

  private void place(Body.Read<NewFinding> read) {
    String area = read.value().area();
    if (area == null || read.refused("/area")) {
      return;
    }
    if (cities.get().area(area).map(Area::level).filter(AreaLevel.KELURAHAN::equals).isEmpty()) {
      read.refuse("/area", "must be the code of a kelurahan that is served here; GET /api/v1/areas?q= finds it by name");
    }
    String posyandu = read.value().posyandu();
    if (posyandu != null && !read.refused("/posyandu") && !posyandu.startsWith(area + ".")) {
      read.refuse("/posyandu", "must begin with its area");
    }
  }

  /** Half a position is none, and whoever sent it believes that it is one. */
  private static void location(Body.Read<NewFinding> read) {
    NewFinding.Place place = read.value().location();
    if (place == null || read.refused("/location/latitude") || read.refused("/location/longitude")) {
      return;
    }
    if ((place.latitude() == null) != (place.longitude() == null)) {
      String missing = place.latitude() == null ? "latitude" : "longitude";
      read.refuse("/location/" + missing, "is compulsory beside the other one");
    }
  }

  private void choices(Body.Read<NewFinding> read) {
    NewFinding wish = read.value();
    List<String> categories = orEmpty(wish.categories());
    IntStream.range(0, categories.size())
        .filter(index -> categories.get(index) != null && cities.get().catalogue().category(categories.get(index)).isEmpty())
        .forEach(index -> read.refuse("/categories/" + index, "must be the code of a category, such as SOS-N-MISKIN"));
    List<String> programs = orEmpty(wish.programs());
    IntStream.range(0, programs.size())
        .filter(index -> programs.get(index) != null && !Masking.mask(programs.get(index)).equals(programs.get(index)))
        .forEach(index -> read.refuse("/programs/" + index, "must hold no number of a person"));
    if (wish.urgency() == Urgency.UNKNOWN) {
      read.refuse("/urgency", "must be one of NORMAL, URGENT, EMERGENCY");
    }
  }

  private static void times(Body.Read<NewFinding> read, Instant now) {
    Instant latest = now.plus(WRONG_CLOCK);
    refuseOutside(read, "/observedAt", read.value().observedAt(), latest);
    photos(read, read.value().attachments(), now);
  }

  /** What only the clock can say about pictures and papers, whatever they come with. */
  static void photos(Body.Read<?> read, List<NewFinding.Photo> attachments, Instant now) {
    List<NewFinding.Photo> photos = orEmpty(attachments);
    for (int index = 0; index < photos.size(); index++) {
      if (photos.get(index) != null) {
        refuseOutside(read, "/attachments/" + index + "/takenAt", photos.get(index).takenAt(), now.plus(WRONG_CLOCK));
      }
    }
  }

  private static void refuseOutside(Body.Read<?> read, String pointer, Instant time, Instant latest) {
    if (time != null && (time.isBefore(Instant.EPOCH) || time.isAfter(latest))) {
      read.refuse(pointer, "must not be more than 24 hours ahead, nor before 1970");
    }
  }

  private static Report report(NewFinding wish, Instant now) {
    boolean ahead = wish.observedAt() != null && wish.observedAt().isAfter(now);
    NewFinding.Place place = wish.location();
    NewFinding.Origin origin = wish.source();
    NewFinding.Person person = wish.subject();
    return new Report(
        wish.text().strip(),
        wish.area(),
        wish.posyandu(),
        wish.cadre(),
        ahead ? now : milliseconds(wish.observedAt()),
        ahead,
        now,
        orEmpty(wish.categories()).stream().distinct().toList(),
        wish.urgency(),
        orEmpty(wish.programs()).stream().distinct().toList(),
        wish.people(),
        place == null ? null : new Location(place.latitude(), place.longitude(), place.detail()),
        attachments(wish.attachments()),
        origin == null ? null : new Source(origin.system(), origin.id()),
        person == null ? null : new Subject(person.name(), person.nik(), person.phone()));
  }

  static List<Attachment> attachments(List<NewFinding.Photo> photos) {
    return orEmpty(photos).stream()
        .map(photo -> new Attachment(photo.uri(), photo.sha256(), photo.mediaType(), milliseconds(photo.takenAt())))
        .toList();
  }

  /** As MongoDB keeps times, so that what is said now and what is read later are the same. */
  private static Instant milliseconds(Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
