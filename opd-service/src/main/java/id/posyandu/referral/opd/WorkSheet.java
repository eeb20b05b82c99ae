package id.posyandu.referral.opd;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Urgency;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * One page of the work-list as people see it.
 *
 * @param counts ways to narrow it by status, with how many there are
 * @param narrow further ways to narrow it: what is late, what is hers, what nobody has, with how many there are, too
 * @param next address of the next page; null on the last one
 * @param version changes when anything that it shows does
 */
record WorkSheet(List<Count> counts, List<Count> narrow, List<Row> rows, String next, String version) {

  /**
   * A link that narrows the list, or widens it again where it is on.
   *
   * @param name of a message
   * @param many how many there are; null where nobody has counted
   * @param capped whether there are at least so many
   */
  record Count(String name, Long many, boolean capped, String href, boolean on) {}

  /**
   * A referral in the list.
   *
   * @param place its kelurahan
   * @param due when something is next expected of the department; null while nothing is
   * @param joint how many other departments act on the case
   * @param acceptable whether it may be ticked, to be accepted with others
   * @param version changes when anything that is shown of it does
   */
  record Row(
      UUID id,
      String href,
      String number,
      String text,
      String place,
      String categories,
      FollowUpStatus status,
      Urgency urgency,
      Instant due,
      boolean overdue,
      ZoneId zone,
      String assignee,
      int joint,
      boolean acceptable,
      String version) {}
}
