package id.posyandu.referral.reporting.posts;

import com.mongodb.MongoException;
import id.posyandu.referral.cities.AreaLevel;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.reporting.cases.Places;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes what is put into the register. */
@Component
class RegisterDesk {
  /** Of one list; the largest city has about a thousand, and they come in as many lists as one likes. */
  static final int MOST = 2_000;

  private final Register register;
  private final Places places;

  RegisterDesk(Register register, Places places) {
    this.register = register;
    this.places = places;
  }

  record Put(Post post, boolean created) {}

  /** @throws Refusal 422 with all that is wrong */
  Put put(Body body) {
    Post post = checked(body);
    return new Put(post, register.put(post));
  }

  /** Each in its turn; once the store has failed, no further one is tried. */
  List<PostOutcome> putAll(JsonNode list) {
    List<PostOutcome> outcomes = new ArrayList<>();
    boolean storeIsAway = false;
    for (JsonNode one : list) {
      PostOutcome outcome = storeIsAway ? away(outcomes.size() + 1) : outcome(outcomes.size() + 1, one);
      storeIsAway = outcome.status() == HttpStatus.SERVICE_UNAVAILABLE.value();
      outcomes.add(outcome);
    }
    return outcomes;
  }

  private PostOutcome outcome(int line, JsonNode one) {
    try {
      Put put = put(Body.of(one));
      return new PostOutcome(line, put.created() ? 201 : 200, put.post().code(), null, List.of());
    } catch (Refusal refusal) {
      return new PostOutcome(line, refusal.status().value(), null, refusal.getMessage(), refusal.errors());
    } catch (DataAccessException | MongoException failure) {
      return away(line);
    }
  }

  private static PostOutcome away(int line) {
    return new PostOutcome(
        line,
        HttpStatus.SERVICE_UNAVAILABLE.value(),
        null,
        "The store could not take it; send it again in a moment",
        List.of());
  }

  private Post checked(Body body) {
    Body.Read<NewPost> read = body.as(NewPost.class);
    NewPost wish = read.value();
    if (wish.code() != null && !read.refused("/code") && !isKelurahan(NewPost.area(wish.code()))) {
      read.refuse("/code", "must begin with the code of a known kelurahan");
    }
    if (wish.from() != null && !isDay(wish.from().getYear())) {
      read.refuse("/from", "must have a year of four digits");
    }
    if (wish.until() != null && !isDay(wish.until().getYear())) {
      read.refuse("/until", "must have a year of four digits");
    } else if (wish.from() != null && wish.until() != null && !wish.until().isAfter(wish.from())) {
      read.refuse("/until", "must be after from");
    }
    return read.orRefuse().post();
  }

  private boolean isKelurahan(String area) {
    return places.area(area).filter(known -> known.level() == AreaLevel.KELURAHAN).isPresent();
  }

  private static boolean isDay(int year) {
    return year >= 1900 && year <= 9999;
  }
}
