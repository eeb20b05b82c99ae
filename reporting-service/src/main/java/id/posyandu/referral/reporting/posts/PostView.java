package id.posyandu.referral.reporting.posts;

import id.posyandu.referral.events.SpmField;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A posyandu of the register.
 *
 * @param declared in which fields it declared to have looked and found nothing, in the asked month; null where none is asked
 */
@Schema(name = "RegisteredPosyandu")
record PostView(String code, String name, String area, String from, String until, List<SpmField> declared) {

  static PostView of(Post post, List<SpmField> declared) {
    return new PostView(post.code(), post.name(), post.area(), post.from(), post.until(), declared);
  }
}
