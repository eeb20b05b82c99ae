package id.posyandu.referral.reporting.posts;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.kit.outbox.Relay;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

/** All that posyandu declare: each is one write, and handed to the relay at once. */
@Repository
class Declarations {
  static final String COLLECTION = "declarations";

  private final MongoOperations mongo;
  private final Relay relay;
  private volatile boolean indexed;

  Declarations(MongoOperations mongo, Relay declarationRelay) {
    this.mongo = mongo;
    this.relay = declarationRelay;
  }

  Optional<Declaration> of(UUID id) {
    return Optional.ofNullable(mongo.findById(id, Declaration.class));
  }

  /** @return false when there is one of that id already */
  boolean add(Declaration declaration) {
    index();
    try {
      mongo.insert(declaration);
    } catch (DuplicateKeyException somebodyWasQuicker) {
      return false;
    }
    relay.handOver(declaration.id(), declaration.unsent());
    return true;
  }

  /** In which fields each declared to have found nothing in that month, from one code to another. */
  Map<String, List<SpmField>> declared(YearMonth month, String first, String last) {
    var wanted = query(where("said.period").is(month.toString()).and("said.posyandu").gte(first).lte(last));
    wanted.fields().include("said");
    Map<String, List<SpmField>> fields = new TreeMap<>();
    mongo.find(wanted, Declaration.class).forEach(one ->
        fields.merge(one.said().posyandu(), one.said().fields(), Declarations::both));
    return fields;
  }

  private static List<SpmField> both(List<SpmField> one, List<SpmField> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().sorted().toList();
  }

  /** Not at the start: the service starts without its store. */
  private void index() {
    if (!indexed) {
      mongo.indexOps(COLLECTION).createIndex(
          new Index("said.period", Sort.Direction.ASC).on("said.posyandu", Sort.Direction.ASC).named("month"));
      indexed = true;
    }
  }
}
