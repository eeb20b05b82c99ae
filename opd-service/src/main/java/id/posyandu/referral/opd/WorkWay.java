package id.posyandu.referral.opd;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * The work-list's ways in, the narrowest first. Each is an index that begins with what must be equal and goes on in the
 * order of the list, so a page is a stretch of it, wherever it begins and however much else there is: first what is equal,
 * then the sort, then the department where it is not among the first: a unit, a category and an officer belong to few, a
 * kecamatan to a city's twenty, so passing by the others' keys is cheap, and no referral need be read for it. An index for
 * every pair of filters would cost each move more than it would spare a page; one over {@code within} costs it thrice.
 */
enum WorkWay {
  OF_ASSIGNEE("work-of-assignee-and-opd", "assignee") {
    @Override
    Criteria only() {
      return where("assignee").exists(true);
    }
  },
  OF_UNIT("work-of-unit-and-opd", "assigned.unit") {
    @Override
    Criteria only() {
      return where("assigned.unit").exists(true);
    }
  },
  OF_CATEGORY("work-of-category-and-opd", "assigned.categories"),
  WITHIN_AREA("work-within-area-and-opd", "within"),
  OF_OPD_AND_FIELD("work-of-opd-and-field", "assigned.opd", "assigned.fields"),
  OF_OPD_AND_URGENCY("work-of-opd-and-urgency", "assigned.opd", "assigned.urgency"),
  OF_OPD_WITH_NOBODY("work-of-opd-with-nobody", "assigned.opd", "assignee") {
    @Override
    Criteria only() {
      return where("assignee").is(null);
    }
  },
  OF_URGENCY("work-of-urgency", "assigned.urgency"),
  OF_OPD("work-of-opd", "assigned.opd"),
  ALL("work");

  private static final String OPD = "assigned.opd";

  private final String index;
  private final List<String> equal;

  WorkWay(String index, String... equal) {
    this.index = index;
    this.equal = List.of(equal);
  }

  /** The name of its index. */
  String index() {
    return index;
  }

  /** The members that are equal in all of a stretch. */
  List<String> equal() {
    return equal;
  }

  /** Whether its index alone tells which referrals have these, with no look at them. */
  boolean tells(Set<String> members) {
    return members.stream().allMatch(member -> equal.contains(member) || endsWithOpd() && member.equals(OPD));
  }

  private boolean endsWithOpd() {
    return this == OF_ASSIGNEE || this == OF_UNIT || this == OF_CATEGORY || this == WITHIN_AREA;
  }

  /** Which referrals are in the index; null for all. */
  Criteria only() {
    return null;
  }

  Index definition() {
    Index definition = new Index().named(index);
    List<String> members = new ArrayList<>(equal);
    members.addAll(List.of("followUp.status", "due", "_id"));
    if (endsWithOpd()) {
      members.add(OPD);
    }
    members.forEach(member -> definition.on(member, Sort.Direction.ASC));
    return only() == null ? definition : definition.partial(PartialIndexFilter.of(only()));
  }
}
