package id.posyandu.referral.routing;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/**
 * What a person wants to decide on the page, for the few seconds in which she may still think better of it. It is no
 * decision yet: whoever decides in the meantime was first.
 *
 * @param item the question
 * @param key under which it will be decided, so that it is decided once
 * @param wishes the decision's body, as REST takes it
 * @param at when she pressed the button
 * @param sayAt when it is decided, unless she takes it back before
 * @param saying it is being decided, and can't be taken back any more
 * @param overtaken why it came to nothing: somebody else was first, or the tables have changed; null while it may come
 */
record Held(
    @Id String item,
    UUID finding,
    String number,
    String key,
    String wishes,
    String by,
    Instant at,
    Instant sayAt,
    boolean saying,
    String overtaken) {

  /** The same button once more, however often it was pressed. */
  boolean isTheSameAs(DecisionForm form) {
    return key.equals(form.key()) && wishes.equals(form.json());
  }
}
