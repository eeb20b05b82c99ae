package id.posyandu.referral.intake;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.intake.casefile.CaseStatus;
import id.posyandu.referral.kit.web.TimeCursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Which findings a list shows; whatever is null or blank is not asked for.
 *
 * @param area stands for all in it
 * @param due only those with a closing that another cadre is to look into
 */
record FindingFilter(
    String area, String cadre, String posyandu, CaseStatus status, String program, String source, boolean due) {

  /** @param after where the page begins; null for the first */
  Query newestFirst(TimeCursor after) {
    List<Criteria> wanted = wanted();
    if (after != null) {
      wanted.add(after.olderBy("report.receivedAt"));
    }
    return all(wanted).with(Sort.by(Direction.DESC, "report.receivedAt", "_id"));
  }

  /** @param until the newest change that is shown */
  Query oldestChangeFirst(FeedPosition after, Instant until) {
    List<Criteria> wanted = wanted();
    wanted.add(after.newerThanThis(until));
    return all(wanted).with(Sort.by(Direction.ASC, Findings.CHANGED, "_id"));
  }

  private List<Criteria> wanted() {
    List<Criteria> wanted = new ArrayList<>();
    ask(wanted, "areas", Area.WHOLE_INSTALLATION.equals(area) ? null : area);
    ask(wanted, "report.cadre", cadre);
    ask(wanted, "report.posyandu", posyandu);
    ask(wanted, "status", status == null ? null : status.name());
    ask(wanted, "report.programs", program);
    ask(wanted, "sender", source);
    if (due) {
      wanted.add(where("due").gt("")); // any: only those that have some are in the index
    }
    return wanted;
  }

  private static Query all(List<Criteria> wanted) {
    return wanted.isEmpty() ? new Query() : Query.query(new Criteria().andOperator(wanted));
  }

  private static void ask(List<Criteria> wanted, String member, String value) {
    if (value != null && !value.isBlank()) {
      wanted.add(where(member).is(value));
    }
  }
}
