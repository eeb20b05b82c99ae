package id.posyandu.referral.reporting.casebook;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.bulk.BulkWriteError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

/** All cases. */
@Repository
class Casebook {
  /** Another number begins anew: for when the shape of what is kept of a case changes. The reader's group has it, too. */
  static final String COLLECTION = "cases_1";

  private static final int DUPLICATE_KEY = 11000;

  private final MongoOperations mongo;
  private volatile boolean indexed;

  Casebook(MongoOperations mongo) {
    this.mongo = mongo;
  }

  Map<UUID, CaseDocument> of(Collection<UUID> findings) {
    return mongo.find(query(where("_id").in(findings)), CaseDocument.class).stream()
        .collect(toMap(CaseDocument::id, Function.identity()));
  }

  /**
   * Writes each, unless somebody wrote that case since it was read; the others are written all the same. Whoever asked may
   * read again and see.
   */
  void write(Collection<CaseDocument> cases) {
    index();
    BulkOperations all = mongo.bulkOps(BulkMode.UNORDERED, CaseDocument.class);
    for (var one : cases) {
      if (one.written() == 1) {
        all.insert(one);
      } else {
        var asRead = query(where("_id").is(one.id()).and("written").is(one.written() - 1));
        all.replaceOne(asRead, one, FindAndReplaceOptions.none());
      }
    }
    try {
      all.execute();
    } catch (BulkOperationException failure) {
      if (failure.getErrors().stream().mapToInt(BulkWriteError::getCode).anyMatch(code -> code != DUPLICATE_KEY)) {
        throw failure;
      }
    }
  }

  /** Newest first. */
  List<CaseDocument> list(Wanted wanted, String after, int limit) {
    var criteria = wanted.criteria();
    var rows = query(after == null ? criteria : criteria.and("position").lt(after));
    return mongo.find(rows.with(Sort.by(Sort.Direction.DESC, "position")).limit(limit), CaseDocument.class);
  }

  /** Not at the start: the service starts without its store. */
  private void index() {
    if (!indexed) {
      mongo.indexOps(COLLECTION).createIndex(new Index("counted.key", Sort.Direction.ASC)
          .on("month", Sort.Direction.ASC)
          .on("position", Sort.Direction.DESC)
          .on("place", Sort.Direction.ASC)
          .named("behind_a_number"));
      indexed = true;
    }
  }
}
