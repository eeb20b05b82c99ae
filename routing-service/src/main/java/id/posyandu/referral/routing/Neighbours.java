package id.posyandu.referral.routing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.posyandu.referral.events.FindingReported;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/**
 * Which findings a kelurahan had on which day: one small document a day, found by its id, so that a look costs the same
 * in any store and however many cases there are. It holds no words of anybody's. What is lost here is a suggestion lost.
 */
@Repository
class Neighbours {
  static final Duration REACH = Duration.ofDays(14);

  private static final String COLLECTION = "neighbours";
  private static final int MOST_A_DAY = 200;

  private final MongoOperations mongo;

  Neighbours(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** The newest first, of any of these categories; of all where none are given. */
  List<UUID> before(FindingReported finding, Collection<String> categories, Duration patience) {
    LocalDate today = day(finding.receivedAt());
    List<String> days = today.minusDays(REACH.toDays()).datesUntil(today.plusDays(1))
        .map(day -> id(finding.area(), day))
        .toList();
    return mongo.find(query(where("_id").in(days)).maxTime(patience), Day.class, COLLECTION).stream()
        .sorted(Comparator.comparing(Day::id).reversed())
        .flatMap(day -> newestFirst(day.findings()))
        .filter(one -> categories.isEmpty() || one.categories().stream().anyMatch(categories::contains))
        .map(Neighbour::finding)
        .filter(other -> !other.equals(finding.finding()))
        .toList();
  }

  /** Acknowledged, but not waited for until it is durable: routing should not pay for a suggestion. */
  void add(FindingReported finding, List<String> categories) {
    var neighbour = new Document("finding", finding.finding()).append("categories", categories);
    var newest = new PushOptions().slice(-MOST_A_DAY);
    mongo.execute(COLLECTION, days -> days
        .withWriteConcern(WriteConcern.W1)
        .updateOne(
            new Document("_id", id(finding.area(), day(finding.receivedAt()))),
            Updates.pushEach("findings", List.of(neighbour), newest),
            new UpdateOptions().upsert(true)));
  }

  private static String id(String area, LocalDate day) {
    return area + "|" + day;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static Stream<Neighbour> newestFirst(List<Neighbour> findings) {
    return Stream.iterate(findings.size() - 1, n -> n >= 0, n -> n - 1).map(findings::get);
  }

  private record Day(String id, List<Neighbour> findings) {}

  private record Neighbour(UUID finding, List<String> categories) {}
}
