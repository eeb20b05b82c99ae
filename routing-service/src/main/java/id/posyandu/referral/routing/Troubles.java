package id.posyandu.referral.routing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.ReferralOverdue;
import id.posyandu.referral.events.ReferralSilent;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.kit.wire.Heard;
import id.posyandu.referral.routing.decision.Breach;
import id.posyandu.referral.routing.decision.Case;
import id.posyandu.referral.routing.decision.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Which cases are held up, and on which several departments act. What was said of breaches lies in the case's own
 * document, each once; two marks beside them only help to find the cases, and may say too much, never too little: what
 * is shown always follows from the case itself, and a mark that is found to be wrong is taken off.
 */
@Repository
class Troubles {
  /** Set by whoever decides that several act; see {@link CaseDocument}. */
  static final String JOINT = "joint";

  private static final String TROUBLED = "troubledSince";
  private static final String BREACHES = "breaches";
  private static final int MOST_BREACHES = 100;
  private static final int MOST_TRIES = 5;

  private final MongoOperations mongo;

  Troubles(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** @param breaches may be null */
  record Row(UUID id, Case file, List<Breach> breaches, Instant troubledSince) {
    List<Trouble> troubles() {
      return Trouble.of(file, breaches == null ? List.of() : breaches);
    }

    private Optional<Instant> heldUpSince() {
      return troubles().stream().filter(one -> one.kind() != Breach.Kind.RETURNED).map(Trouble::since).findFirst();
    }
  }

  /** To be asked after the move itself is kept. */
  void on(Heard heard) {
    if (heard.event() instanceof ReferralOverdue overdue && overdue.referral() != null) {
      keep(overdue.finding(), Breach.of(overdue));
    } else if (heard.event() instanceof ReferralSilent silent && silent.referral() != null) {
      keep(silent.finding(), Breach.of(silent));
    } else if (heard.event() instanceof ReferralMoved moved) {
      markAnew(moved.finding(), where("_id").is(moved.finding()).orOperator(isTroubled(), where(JOINT).is(true)));
    }
  }

  private void keep(UUID finding, Breach breach) {
    if (breach == null || breach.since() == null) {
      return;
    }
    var same = where("referral").is(breach.referral()).and("kind").is(breach.kind())
        .and("sequence").is(breach.sequence()).and("level").is(breach.level());
    Update update = new Update();
    update.push(BREACHES).slice(-MOST_BREACHES).each(breach);
    mongo.updateFirst(query(where("_id").is(finding).and(BREACHES).not().elemMatch(same)), update, Cases.COLLECTION);
    markAnew(finding, where("_id").is(finding));
  }

  private static Criteria isTroubled() {
    return where(TROUBLED).exists(true);
  }

  /** A person may change the case meanwhile; then it is looked at once more. */
  private void markAnew(UUID finding, Criteria ifAt) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Row row = mongo.findOne(shown(query(ifAt)), Row.class, Cases.COLLECTION);
      if (row == null || marked(row)) {
        return;
      }
    }
  }

  private boolean marked(Row row) {
    Update marks = new Update();
    row.heldUpSince().ifPresentOrElse(since -> marks.set(TROUBLED, since), () -> marks.unset(TROUBLED));
    if (!row.file().isJoint()) {
      marks.unset(JOINT);
    }
    var unchanged = where("_id").is(row.id()).and("file.revision").is(row.file().revision());
    return mongo.updateFirst(query(unchanged), marks, Cases.COLLECTION).getMatchedCount() > 0;
  }

  private static Query shown(Query which) {
    which.fields().include("file", BREACHES, TROUBLED);
    return which;
  }

  Optional<Row> of(UUID finding) {
    return Optional.ofNullable(mongo.findOne(shown(query(where("_id").is(finding))), Row.class, Cases.COLLECTION));
  }

  /** Those that are held up, by a department or until a person decides anew; those that came back first, then the longest. */
  List<Row> heldUp(String area, int most) {
    var returned = where("file.waiting.reason").in(TriageReason.RETURNED, TriageReason.RETURNED_TWICE)
        .and(Listing.UNTIL).exists(true);
    return found(new Criteria().orOperator(isTroubled(), returned), area, Sort.by(TROUBLED, "_id"), most).stream()
        .filter(row -> !row.troubles().isEmpty() || healed(row))
        .toList();
  }

  /** Those on which several departments act, the oldest first. */
  List<Row> joint(String area, int most) {
    return found(where(JOINT).is(true), area, Sort.by("decidedAt", "_id"), most).stream()
        .filter(row -> row.file().isJoint() || healed(row))
        .toList();
  }

  private List<Row> found(Criteria which, String area, Sort order, int most) {
    Criteria within = Listing.within(new Criteria(), area, null);
    Query query = query(new Criteria().andOperator(which, within)).with(order).limit(most);
    return mongo.find(shown(query), Row.class, Cases.COLLECTION);
  }

  /** @return false, for it has nothing to show */
  private boolean healed(Row row) {
    marked(row);
    return false;
  }

  void index() {
    var indexes = mongo.indexOps(Cases.COLLECTION);
    indexes.createIndex(new Index(TROUBLED, Sort.Direction.ASC).sparse().named("troubled"));
    indexes.createIndex(new Index(JOINT, Sort.Direction.ASC).sparse().named("joint"));
  }
}
