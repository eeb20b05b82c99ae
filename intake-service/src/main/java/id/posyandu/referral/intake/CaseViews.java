package id.posyandu.referral.intake;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.EmergencyNumber;
import id.posyandu.referral.events.Attachment;
import id.posyandu.referral.intake.casefile.Ask;
import id.posyandu.referral.intake.casefile.CaseFile;
import id.posyandu.referral.intake.casefile.CaseReferral;
import id.posyandu.referral.intake.casefile.CaseStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the page of one report shows. */
@Component
class CaseViews {
  private static final ZoneId ELSEWHERE = ZoneId.of("Asia/Jakarta");

  private final CaseFiles files;
  private final Places places;

  CaseViews(CaseFiles files, Places places) {
    this.files = files;
    this.places = places;
  }

  /**
   * @param departments their names by referral
   * @param photos of the report and of what was added
   * @param numbers whom to call at once in her city, whatever the report is about
   * @param place the kelurahan's name; its code where the tables know it no more
   */
  record CaseView(
      CaseFile file,
      List<Ask> asks,
      Map<UUID, String> departments,
      List<ShownPhoto> photos,
      List<EmergencyNumber> numbers,
      String place,
      ZoneId zone,
      long version) {

    /** Who holds that referral; empty for null, for what concerns the case as a whole. */
    public String department(UUID referral) {
      return referral == null ? "" : departments.getOrDefault(referral, "");
    }

    /** A key for a form of the page. */
    public UUID newKey() {
      return UUID.randomUUID();
    }

    public boolean isOver() {
      return file.status() == CaseStatus.CLOSED || file.status() == CaseStatus.DISMISSED;
    }

    public boolean canBeWithdrawn() {
      return !isOver() && file.withdrawal() == null;
    }
  }

  /**
   * @param ours kept here, so that the page may show it; anything else is only a link
   * @param addedAt null for those that came with the report
   */
  record ShownPhoto(String uri, boolean ours, Instant addedAt) {
    private static final Pattern OURS = Pattern.compile("https?://[^/]+(/api/v1/photos/[0-9a-f]{64})");

    static ShownPhoto of(Attachment attachment, Instant addedAt) {
      Matcher ours = OURS.matcher(attachment.uri());
      return ours.matches()
          ? new ShownPhoto(ours.group(1), true, addedAt)
          : new ShownPhoto(attachment.uri(), false, addedAt);
    }
  }

  CaseView of(FindingDocument finding, Locale language) {
    CaseFile file = files.of(finding, language);
    return new CaseView(
        file,
        files.asks(finding, language),
        file.referrals().stream().collect(Collectors.toMap(CaseReferral::id, CaseViews::name)),
        photos(file),
        places.emergencyNumbers(places.city(file.area())),
        places.kelurahan(file.area()).map(Area::name).orElse(file.area()),
        places.city(file.area()).map(City::zone).orElse(ELSEWHERE),
        finding.version());
  }

  private static List<ShownPhoto> photos(CaseFile file) {
    Stream<ShownPhoto> first = file.attachments().stream().map(photo -> ShownPhoto.of(photo, null));
    Stream<ShownPhoto> added = file.additions().stream()
        .flatMap(more -> more.attachments().stream().map(photo -> ShownPhoto.of(photo, more.at())));
    return Stream.concat(first, added).toList();
  }

  private static String name(CaseReferral referral) {
    CaseReferral.Holder opd = referral.opd();
    String department = opd.name() == null ? opd.code() : opd.name();
    return opd.unit() == null || opd.unit().isBlank() ? department : department + " (" + opd.unit() + ")";
  }
}
