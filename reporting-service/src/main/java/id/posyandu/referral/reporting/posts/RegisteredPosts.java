package id.posyandu.referral.reporting.posts;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.AreaLevel;
import id.posyandu.referral.reporting.dashboard.Board;
import id.posyandu.referral.reporting.dashboard.Period;
import id.posyandu.referral.reporting.dashboard.Posts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What the dashboard knows of the register. Numbers don't need it, so a store that is away is no reason to show none. */
@Component
class RegisteredPosts implements Posts {
  private final Register register;

  RegisteredPosts(Register register) {
    this.register = register;
  }

  @Override
  public Optional<List<Board.Post>> existing(Area area, Period period) {
    try {
      return Optional.of(
          within(area)
              .filter(post -> period.monthsOf().anyMatch(post::existsIn))
              .map(post -> new Board.Post(post.code(), post.name(), post.area()))
              .toList());
    } catch (DataAccessException storeIsAway) {
      return Optional.empty();
    }
  }

  private Stream<Post> within(Area area) {
    return area.level() == AreaLevel.POSYANDU
        ? register.of(area.code()).stream()
        : register.in(area).values().stream();
  }
}
