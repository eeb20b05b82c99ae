package id.posyandu.referral.reporting.posts;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.kit.cities.CurrentCities;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * The posyandu there are and were. It begins with the city's table {@code posyandu.csv}; what is put here holds instead of
 * the table's row. Nothing is taken out: one that closes gets its last day.
 */
@Repository
class Register {
  static final String COLLECTION = "posyandu";

  private final MongoOperations mongo;
  private final CurrentCities cities;

  Register(MongoOperations mongo, CurrentCities cities) {
    this.mongo = mongo;
    this.cities = cities;
  }

  /** @return whether it was not in it before */
  boolean put(Post post) {
    boolean known = of(post.code()).isPresent();
    mongo.save(post);
    return !known;
  }

  Optional<Post> of(String code) {
    return Optional.ofNullable(mongo.findById(code, Post.class))
        .or(() -> cities.get().all().stream().flatMap(city -> city.posyandu().stream())
            .filter(row -> row.code().equals(code)).findFirst().map(Post::of));
  }

  /** Those of an area, by code: a city has some hundreds. */
  SortedMap<String, Post> in(Area area) {
    SortedMap<String, Post> posts = new TreeMap<>();
    for (City city : cities.get().all()) {
      city.posyandu().stream().map(Post::of).filter(post -> liesIn(post, area))
          .forEach(post -> posts.put(post.code(), post));
    }
    mongo.find(codesIn(area), Post.class).forEach(post -> posts.put(post.code(), post));
    return posts;
  }

  /** Whether its city has filled its register, or begun to. */
  boolean holdsAnyBeside(String code) {
    return cities.get().city(NewPost.area(code)).filter(city ->
            !city.posyandu().isEmpty() || mongo.exists(codesIn(cities.get().area(city.code()).orElseThrow()), Post.class))
        .isPresent();
  }

  private static boolean liesIn(Post post, Area area) {
    return area.code().equals(Area.WHOLE_INSTALLATION) || post.code().startsWith(area.code() + ".");
  }

  private static Query codesIn(Area area) {
    boolean all = area.code().equals(Area.WHOLE_INSTALLATION);
    return all ? new Query() : query(where("_id").gte(area.code() + ".").lt(area.code() + "/")); // "/" follows "."
  }
}
