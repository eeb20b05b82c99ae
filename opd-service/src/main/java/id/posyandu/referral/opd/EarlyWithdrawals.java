package id.posyandu.referral.opd;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Withdrawals whose referral has not been heard of yet. */
@Component
class EarlyWithdrawals {
  private static final String COLLECTION = "early_withdrawals";

  private final MongoOperations mongo;

  EarlyWithdrawals(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void keep(Withdrawal withdrawal) {
    mongo.save(withdrawal, COLLECTION);
  }

  Optional<Withdrawal> of(UUID referral) {
    return Optional.ofNullable(mongo.findById(referral, Withdrawal.class, COLLECTION));
  }

  void forget(UUID referral) {
    mongo.remove(Query.query(where("_id").is(referral)), COLLECTION);
  }

  record Withdrawal(@Id UUID referral, String reason, String by, Instant at) {}
}
