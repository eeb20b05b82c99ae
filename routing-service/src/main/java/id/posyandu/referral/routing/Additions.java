package id.posyandu.referral.routing;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.posyandu.referral.events.Attachment;
import id.posyandu.referral.events.FindingAdded;
import id.posyandu.referral.kit.wire.Heard;
import id.posyandu.referral.kit.wire.Unreadable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * What cadres added to their findings: shown to whoever decides, and read by no machine, for a person waits for it
 * already or departments act. One document a finding and apart from its case, since an addition comes by another topic
 * and may be heard before the finding is decided.
 */
@Repository
class Additions {
  private static final String COLLECTION = "additions";
  private static final String LIST = "additions";
  private static final int MOST = 50;

  private final MongoOperations mongo;

  Additions(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** Keeps it once, with the newest others of its finding. */
  void on(Heard heard) {
    if (heard.event() instanceof FindingAdded added) {
      if (added.addition() == null) {
        throw new Unreadable("addition is missing");
      }
      keep(added.finding(), Addition.of(added, heard.time()));
    }
  }

  private void keep(UUID finding, Addition addition) {
    Update update = new Update();
    update.push(LIST).slice(-MOST).each(addition);
    var without = where("_id").is(finding).and(LIST + ".addition").ne(addition.addition());
    try {
      mongo.upsert(query(without), update, COLLECTION);
    } catch (DuplicateKeyException keptAlready) { // the finding has a document, and that has this addition
      return;
    }
  }

  /** By finding, in the order in which they were heard; a finding without any is left out. */
  Map<UUID, List<Addition>> of(Collection<UUID> findings) {
    if (findings.isEmpty()) {
      return Map.of();
    }
    return mongo.find(query(where("_id").in(findings)), Added.class, COLLECTION).stream()
        .collect(toMap(Added::id, Added::additions));
  }

  /**
   * @param referral whose question it answers; null for all that ask, and for a mere addition
   * @param text may be null
   */
  record Addition(UUID addition, Instant at, UUID referral, String text, List<Attachment> attachments) {
    static Addition of(FindingAdded added, Instant at) {
      return new Addition(added.addition(), at, added.referral(), added.text(), added.attachments());
    }
  }

  private record Added(UUID id, List<Addition> additions) {}
}
