package id.posyandu.referral.kit.webhooks;

import id.posyandu.referral.kit.wire.Heard;
import java.util.Map;
import java.util.Set;

/** What one service tells its subscribers. A bean of it is what gives a service webhooks. */
public interface WebhookSubject {

  /** The {@code ce_type}s that may be subscribed to. */
  Set<String> types();

  /** What is wrong with that scope, by JSON pointer; empty when nothing is. */
  Map<String, String> flaws(Scope scope);

  /** What that event is to subscribers; asked once for all of them, and only where one wants its type. */
  News of(Heard heard);

  /** One event, as subscribers see it. */
  interface News {

    /** Whether it is in that scope. */
    boolean isIn(Scope scope);

    /** What is told of it, where it is in some scope: a JSON object. */
    String told();
  }
}
