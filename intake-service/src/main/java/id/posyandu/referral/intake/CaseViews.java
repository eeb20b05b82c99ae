package id.posyandu.referral.intake;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.intake.casefile.Ask;
import id.posyandu.referral.intake.casefile.CaseFile;
import id.posyandu.referral.intake.casefile.CaseReferral;
import id.posyandu.referral.intake.casefile.CaseStatus;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
   * @param place the kelurahan's name; its code where the tables know it no more
   */
  record CaseView(
      CaseFile file, List<Ask> asks, Map<UUID, String> departments, String place, ZoneId zone, long version) {

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

  CaseView of(FindingDocument finding, Locale language) {
    CaseFile file = files.of(finding, language);
    return new CaseView(
        file,
        files.asks(finding, language),
        file.referrals().stream().collect(Collectors.toMap(CaseReferral::id, CaseViews::name)),
        places.kelurahan(file.area()).map(Area::name).orElse(file.area()),
        places.city(file.area()).map(City::zone).orElse(ELSEWHERE),
        finding.version());
  }

  private static String name(CaseReferral referral) {
    CaseReferral.Holder opd = referral.opd();
    String department = opd.name() == null ? opd.code() : opd.name();
    return opd.unit() == null || opd.unit().isBlank() ? department : department + " (" + opd.unit() + ")";
  }
}
