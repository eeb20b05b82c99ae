package id.posyandu.referral.kit.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A subscription as it is shown.
 *
 * @param secret to the subscriber, in the answer to her request only
 * @param failures of the address in a row
 * @param resumeAt null unless the address is being spared
 */
record WebhookView(
    UUID id,
    String url,
    String opd,
    String area,
    String source,
    List<String> events,
    String by,
    Instant createdAt,
    int failures,
    Instant resumeAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) String secret) {

  static WebhookView of(Webhook webhook, boolean withSecret) {
    return new WebhookView(
        webhook.id(),
        webhook.url(),
        webhook.scope().opd(),
        webhook.scope().area(),
        webhook.scope().source(),
        webhook.types(),
        webhook.by(),
        webhook.createdAt(),
        webhook.failures(),
        webhook.failures() == 0 ? null : webhook.resumeAt(),
        withSecret ? webhook.secret() : null);
  }
}
