package id.posyandu.referral.events;

import java.time.Instant;

/**
 * What the city sees of one area in one period, seen through one slice. Its key on the topic is
 * {@code area|period|slice}.
 *
 * @param area registration number of a posyandu, Kemendagri code of a kelurahan, kecamatan or kota, or {@code ID} for the
 *     whole installation
 * @param parent the area one level above; null for {@code ID}
 * @param level {@code POSYANDU}, {@code KELURAHAN}, {@code KECAMATAN}, {@code KOTA} or {@code INSTALASI}
 * @param period month {@code YYYY-MM}, quarter {@code YYYY-Qn} or year {@code YYYY} in which the findings were received, in the
 *     city's zone
 * @param slice {@code ALL}, the name of a field, {@code opd:} and a department's code, {@code program:} and a tag, or {@code
 *     urgency:EMERGENCY}; slices overlap, and a reader skips those that it does not know
 * @param definition version of the meanings of the counts; numbers of two versions should not be compared
 * @param asOf the largest event time folded into it, never the wall clock; null while nothing was
 */
public record Indicator(
    String area,
    String name,
    String parent,
    String level,
    String period,
    String slice,
    int definition,
    Instant asOf,
    Counts counts,
    Hours hours) {

  /**
   * Counts of findings and of their referrals. Two equations hold, whatever was delivered twice, late or out of order:
   * {@code reported = undecided + inTriage + routed + dismissed} and
   * {@code assigned = open + closed + returned + withdrawn}.
   *
   * @param reported findings received
   * @param undecided of them, those on which routing has said nothing yet; counted in slice ALL only
   * @param inTriage of them, those that wait for their first decision by a person
   * @param routed of them, those that departments act on
   * @param dismissed of them, those that no department acts on
   * @param inReview of the routed, those that wait for another decision
   * @param joint of the routed, those with two or more live referrals
   * @param jointClosed of the joint, those whose live referrals are all closed
   * @param assigned referrals ever given to a department
   * @param open of them, those still owed an act or a confirmation
   * @param closed of them, those closed
   * @param returned of them, those handed back
   * @param withdrawn of them, those taken back
   * @param responded referrals to which the department has reacted at all
   * @param respondedInTime of them, within the respond clock
   * @param resolved of the open, those that wait for the cadre's confirmation
   * @param finishedInTime resolved or closed ones that kept the finish clock
   * @param reopened referrals that were reopened at least once
   * @param overdue of the open, those whose running clock has been said to have run out
   * @param confirmed of the closed, those that the cadre confirmed
   * @param helped of the resolved and closed, those whose outcome is HELPED
   * @param notHelped of the resolved and closed, those with any other outcome
   * @param verified of the confirmed, those that another cadre found as confirmed
   * @param refuted of the confirmed, those that another cadre found otherwise
   * @param silent of the open, those that their department took and has been said not to move
   * @param reportingPosyandu posyandu that reported at least one finding, or declared that there was none
   * @param sixFieldPosyandu posyandu that reported, or declared nil, in all six fields
   */
  public record Counts(
      long reported,
      long undecided,
      long inTriage,
      long routed,
      long dismissed,
      long inReview,
      long joint,
      long jointClosed,
      long assigned,
      long open,
      long closed,
      long returned,
      long withdrawn,
      long responded,
      long respondedInTime,
      long resolved,
      long finishedInTime,
      long reopened,
      long overdue,
      long confirmed,
      long helped,
      long notHelped,
      long verified,
      long refuted,
      long silent,
      long reportingPosyandu,
      long sixFieldPosyandu) {}

  /**
   * Working hours that departments took until their first reaction, and until they resolved; null while nothing was measured.
   * Each is the smallest that at least half, or nine tenths, of the referrals did not exceed, within 1 % of the true value.
   */
  public record Hours(Double respondMedian, Double respondP90, Double finishMedian, Double finishP90) {}
}
