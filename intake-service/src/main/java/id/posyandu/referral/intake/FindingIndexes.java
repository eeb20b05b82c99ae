package id.posyandu.referral.intake;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;
import org.springframework.data.mongodb.core.query.Update;

/** The indexes on findings: two that keep promises (unique), and one for each way in which a list is asked for. */
final class FindingIndexes {
  private FindingIndexes() {}

  static void make(MongoOperations mongo) {
    IndexOperations indexes = mongo.indexOps(Findings.COLLECTION);
    indexes.createIndex(new Index("number", Direction.ASC).unique().named("number"));
    indexes.createIndex(new Index("receipt.key", Direction.ASC).unique().sparse().named("receipt"));
    indexes.createIndex(newestFirst(new Index()).named("newest"));
    indexes.createIndex(newestFirst(by("areas")).named("area"));
    indexes.createIndex(newestFirst(by("areas").on("status", Direction.ASC)).named("area-status"));
    indexes.createIndex(newestFirst(by("report.cadre")).named("cadre"));
    indexes.createIndex(newestFirst(by("report.posyandu")).named("posyandu"));
    indexes.createIndex(newestFirst(by("status")).named("status"));
    indexes.createIndex(newestFirst(by("report.programs")).named("program"));
    indexes.createIndex(newestFirst(by("sender")).named("sender"));
    indexes.createIndex(by(Findings.CHANGED).on("_id", Direction.ASC).named("changed"));
    indexes.createIndex(by("areas").on(Findings.CHANGED, Direction.ASC).on("_id", Direction.ASC).named("area-changed"));
    indexes.createIndex(by("links.finding").sparse().named("links"));
    indexes.createIndex(by("due").sparse().named("due"));
    stampUnstamped(mongo);
  }

  /** What was stored before there was a feed changes once more, so that the feed has it, too. */
  private static void stampUnstamped(MongoOperations mongo) {
    mongo.updateMulti(
        query(where(Findings.CHANGED).exists(false)), new Update().currentDate(Findings.CHANGED), Findings.COLLECTION);
  }

  private static Index by(String member) {
    return new Index(member, Direction.ASC);
  }

  private static Index newestFirst(Index index) {
    return index.on("report.receivedAt", Direction.DESC).on("_id", Direction.DESC);
  }
}
