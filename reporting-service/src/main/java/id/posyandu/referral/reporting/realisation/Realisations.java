package id.posyandu.referral.reporting.realisation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.posyandu.referral.reporting.spm.Account;
import id.posyandu.referral.reporting.spm.Quarter;
import id.posyandu.referral.reporting.spm.Revision;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** All that is stated. Each change is one write of one document. */
@Repository
class Realisations {
  static final String COLLECTION = "realisations";
  private static final int TRIES = 20;
  private static final char AFTER_THE_PREFIX = '}'; // sorts after "|" and no code begins with it

  private final MongoOperations mongo;

  Realisations(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** @param changed whether it says anything new */
  record Put(RealisationDocument document, boolean created, boolean changed) {}

  Optional<RealisationDocument> of(RowKey key) {
    return Optional.ofNullable(mongo.findById(key.id(), RealisationDocument.class));
  }

  /** Of every service of which something is stated, by its code. */
  List<RealisationDocument> of(String area, Quarter quarter) {
    String prefix = RowKey.prefix(area, quarter);
    String end = prefix.substring(0, prefix.length() - 1) + AFTER_THE_PREFIX;
    return mongo.find(query(where("_id").gte(prefix).lt(end)).with(Sort.by("_id")), RealisationDocument.class);
  }

  /**
   * @throws Account.Stands when it is FINAL and this is no revision of it
   * @throws OptimisticLockingFailureException when somebody was quicker each time: whoever asked may ask again
   */
  Put put(RowKey key, Revision next) {
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<RealisationDocument> before = of(key);
      Optional<Put> put = before.map(known -> changed(key, known, next)).orElseGet(() -> created(key, next));
      if (put.isPresent()) {
        return put.get();
      }
    }
    throw new OptimisticLockingFailureException("Somebody was quicker, %d times".formatted(TRIES));
  }

  private Optional<Put> created(RowKey key, Revision first) {
    try {
      return Optional.of(new Put(mongo.insert(RealisationDocument.of(key, Account.begun(first), 1)), true, true));
    } catch (DuplicateKeyException somebodyWasQuicker) {
      return Optional.empty();
    }
  }

  private Optional<Put> changed(RowKey key, RealisationDocument before, Revision next) {
    Account account = before.account().after(next);
    if (account.equals(before.account())) {
      return Optional.of(new Put(before, false, false));
    }
    var after = RealisationDocument.of(key, account, before.written() + 1);
    var asRead = query(where("_id").is(before.id()).and("written").is(before.written()));
    boolean written = mongo.replace(asRead, after).getModifiedCount() == 1;
    return written ? Optional.of(new Put(after, false, true)) : Optional.empty();
  }
}
