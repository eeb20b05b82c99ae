package id.posyandu.referral.intake;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.intake.casefile.CaseStatus;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Which findings a list shows, newest first; whatever is null or blank is not asked for. An area stands for all in it. */
record FindingFilter(
    String area, String cadre, String posyandu, CaseStatus status, String program, String source, Position after) {

  Query query() {
    List<Criteria> wanted = new ArrayList<>();
    ask(wanted, "areas", Area.WHOLE_INSTALLATION.equals(area) ? null : area);
    ask(wanted, "report.cadre", cadre);
    ask(wanted, "report.posyandu", posyandu);
    ask(wanted, "status", status == null ? null : status.name());
    ask(wanted, "report.programs", program);
    ask(wanted, "sender", source);
    if (after != null) {
      wanted.add(after.olderThanThis());
    }
    Query query = wanted.isEmpty() ? new Query() : Query.query(new Criteria().andOperator(wanted));
    return query.with(Sort.by(Direction.DESC, "report.receivedAt", "_id"));
  }

  private static void ask(List<Criteria> wanted, String member, String value) {
    if (value != null && !value.isBlank()) {
      wanted.add(where(member).is(value));
    }
  }
}
