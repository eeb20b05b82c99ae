package id.posyandu.referral.kit.outbox;

import id.posyandu.referral.kit.wire.Outgoing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The newest events that were said: enough to tell a hand-over from its own echo, bounded. */
final class SaidEvents {
  private static final int REMEMBERED = 20_000;

  private final OutboxMeters meters;
  private final Map<UUID, Boolean> newest =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  SaidEvents(OutboxMeters meters) {
    this.meters = meters;
  }

  synchronized boolean contains(Outgoing event) {
    return newest.containsKey(event.id());
  }

  synchronized void add(Outgoing event) {
    newest.put(event.id(), true);
    meters.said(event);
  }
}
