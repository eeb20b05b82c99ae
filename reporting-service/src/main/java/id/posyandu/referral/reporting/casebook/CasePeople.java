package id.posyandu.referral.reporting.casebook;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.reporting.cases.Count;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * How many people stand behind cases, by category. A case that does not say how many stands for one; one of several
 * categories counts in each. What nobody has decided yet counts in none: until then its categories are a guess.
 */
@Component
public class CasePeople {
  private static final String KEYS = "counted.key";
  private static final char AFTER_THE_DOT = '/';

  private final MongoOperations mongo;

  CasePeople(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /**
   * <pre>helped &lt;= referred &lt;= found</pre>
   *
   * @param found in cases that nobody dismissed
   * @param referred of those, where a department has, or has finished, a referral of the field
   * @param helped of those, where a department says that its referral of the field has helped
   */
  public record Reached(String category, long found, long referred, long helped) {}

  /**
   * @param area and all below it
   * @param months {@code YYYY-MM}
   * @param field whose slice is looked at
   * @param categories of that field; those of which there is nobody are not in the answer
   */
  public List<Reached> of(String area, List<String> months, String field, Collection<String> categories) {
    var counts = Aggregation.newAggregation(
        Aggregation.match(cases(area, months, field, categories)),
        step(new Document("$project", new Document("categories", 1)
            .append("people", new Document("$ifNull", List.of("$label.people", 1)))
            .append("keys", "$" + KEYS))),
        Aggregation.unwind("categories"),
        Aggregation.match(where("categories").in(categories)),
        step(new Document("$group", new Document("_id", "$categories")
            .append("found", new Document("$sum", "$people"))
            .append("referred", people(List.of(Count.OPEN, Count.CLOSED), field))
            .append("helped", people(List.of(Count.HELPED), field)))));
    return mongo.aggregate(counts, Casebook.COLLECTION, Document.class).getMappedResults().stream()
        .map(one -> new Reached(one.getString("_id"), number(one, "found"), number(one, "referred"), number(one, "helped")))
        .toList();
  }

  private static Criteria cases(String area, List<String> months, String field, Collection<String> categories) {
    return new Criteria().andOperator(
        where(KEYS).is(Counted.key(Count.REPORTED, field)),
        where(KEYS).ne(Counted.key(Count.DISMISSED, field)),
        where("month").in(months),
        where("place").gte(area).lt(area + AFTER_THE_DOT),
        where("label.decided").ne(null),
        where("categories").in(categories));
  }

  /** Of those that count in one of these. */
  private static Document people(List<Count> counts, String field) {
    List<Document> any = counts.stream()
        .map(count -> new Document("$in", List.of(Counted.key(count, field), "$keys"))).toList();
    return new Document("$sum", new Document("$cond", List.of(new Document("$or", any), "$people", 0)));
  }

  private static AggregationOperation step(Document stage) {
    return context -> stage;
  }

  private static long number(Document row, String member) {
    return ((Number) row.get(member)).longValue();
  }
}
