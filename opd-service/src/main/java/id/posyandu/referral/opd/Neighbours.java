package id.posyandu.referral.opd;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.opd.followup.Moved;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * What the other departments of a case did. A department reads the others' words, so that two officers need not ask at one
 * door twice; but not where a category is restricted, such as violence: then it sees only how far they are.
 */
@Component
class Neighbours {
  private static final String[] MEMBERS = {"assigned.categories", "history"};

  private final MongoOperations mongo;
  private final Places places;

  Neighbours(MongoOperations mongo, Places places) {
    this.mongo = mongo;
    this.places = places;
  }

  /** What each other department that is known here did, by its referral. */
  Map<UUID, Did> of(ReferralDocument referral) {
    Query query = Query.query(
        where("assigned.finding").is(referral.assigned().finding()).and("_id").ne(referral.id()));
    query.fields().include(MEMBERS);
    return mongo.find(query, Neighbour.class, Referrals.COLLECTION).stream()
        .collect(Collectors.toMap(Neighbour::id, this::did));
  }

  private Did did(Neighbour neighbour) {
    List<String> categories = neighbour.assigned().categories();
    List<Moved> history = neighbour.history() == null ? List.of() : neighbour.history();
    return new Did(history, categories == null || places.anyRestricted(categories));
  }

  /** @param restricted whether its words are for its own unit alone */
  record Did(List<Moved> moves, boolean restricted) {
    static final Did NOTHING = new Did(List.of(), false);
  }

  record Neighbour(@Id UUID id, Assigned assigned, List<Moved> history) {}

  record Assigned(List<String> categories) {}
}
