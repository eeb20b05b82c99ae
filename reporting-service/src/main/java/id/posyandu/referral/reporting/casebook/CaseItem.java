package id.posyandu.referral.reporting.casebook;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.reporting.cases.CaseStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case behind a number. No words of anybody are in it.
 *
 * @param counted how much of the number it is: a finding is 1 of a count of findings, or as many as it has such referrals
 * @param restricted its categories are for the holding unit only: everything else is null or empty, for a place and a day would
 *     be enough to tell who it is
 * @param number such as MJK-7K3Q; null where it was not heard yet
 * @param name of the kelurahan
 * @param posyandu registration number; null where it names none
 */
@Schema(name = "CaseItem")
public record CaseItem(
    int counted,
    boolean restricted,
    UUID finding,
    String number,
    String area,
    String name,
    String posyandu,
    Instant receivedAt,
    List<SpmField> fields,
    List<String> categories,
    Urgency urgency,
    CaseStatus status,
    List<OfOpd> opds) {

  /**
   * What one department does about it.
   *
   * @param since when it came to stand where it stands
   * @param unit within the department; null where it is the department as a whole
   * @param until when the clock that runs for it is out: to respond, to finish, or the promised day; null where none runs
   */
  @Schema(name = "CaseOfOpd")
  public record OfOpd(
      String code, String name, String unit, FollowUpStatus status, boolean overdue, Instant since, Instant until) {}

  static CaseItem hidden(int counted) {
    return new CaseItem(
        counted, true, null, null, null, null, null, null, List.of(), List.of(), null, null, List.of());
  }
}
