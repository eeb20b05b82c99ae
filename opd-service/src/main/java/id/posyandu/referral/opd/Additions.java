package id.posyandu.referral.opd;

import static java.util.stream.Collectors.groupingBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.events.Attachment;
import id.posyandu.referral.events.FindingAdded;
import id.posyandu.referral.kit.wire.Heard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * What cadres added to their findings. Kept by the case and not by the referral, so that a department that comes later
 * sees it too; each once, by its own id.
 */
@Component
class Additions {
  static final String COLLECTION = "additions";

  private static final int MOST = 50;
  private static final int MOST_OF_PAGE = 500;

  private final MongoOperations mongo;
  private final Timing timing;

  Additions(MongoOperations mongo, Timing timing) {
    this.mongo = mongo;
    this.timing = timing;
  }

  void index() {
    mongo.indexOps(COLLECTION).createIndex(
        new Index("finding", Sort.Direction.ASC).on("at", Sort.Direction.DESC).named("case"));
  }

  void keep(FindingAdded added, Heard heard) {
    try {
      mongo.insert(
          new Addition(
              added.addition(),
              added.finding(),
              added.referral(),
              heard.time(),
              timing.now(),
              added.text(),
              added.attachments()),
          COLLECTION);
    } catch (DuplicateKeyException keptAlready) {
      // heard again: it is the same
    }
  }

  /** The newest of them, the oldest first; at most {@value #MOST} of one case, and of a page {@value #MOST_OF_PAGE}. */
  Map<UUID, List<Addition>> of(List<UUID> findings) {
    Query query = Query.query(where("finding").in(findings))
        .with(Sort.by(Sort.Direction.DESC, "at"))
        .limit(findings.size() == 1 ? MOST : MOST_OF_PAGE);
    List<Addition> newest = new ArrayList<>(mongo.find(query, Addition.class, COLLECTION));
    Collections.reverse(newest);
    return newest.stream().collect(groupingBy(Addition::finding));
  }

  /**
   * @param referral whose question it answers; null for every one that asks
   * @param at when the cadre said it
   * @param keptAt when it was heard here
   * @param text her words, masked by intake; null where she added only attachments
   */
  record Addition(
      @Id UUID id,
      UUID finding,
      UUID referral,
      Instant at,
      Instant keptAt,
      String text,
        List<Attachment> attachments) {}
}
