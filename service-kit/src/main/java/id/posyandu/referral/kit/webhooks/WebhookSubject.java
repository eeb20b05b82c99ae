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

  /** Whether that event is in that scope. */
  boolean concerns(Heard heard, Scope scope);

  /** What is told of it: a JSON object. */
  String told(Heard heard);
}
