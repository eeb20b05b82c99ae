package id.posyandu.referral.routing;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.events.ReferralWithdrawn;
import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.wire.Heard;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.routing.decision.Decided;
import id.posyandu.referral.routing.decision.EventIds;
import id.posyandu.referral.routing.decision.Understanding;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is decided, as events on their topics, as a log line and as a number. */
@Component
class Telling {
  private static final Logger log = LoggerFactory.getLogger(Telling.class);

  private final CaseTrace traces;
  private final MeterRegistry meters;

  Telling(CaseTrace traces, MeterRegistry meters) {
    this.traces = traces;
    this.meters = meters;
  }

  /** The trace of the case; a finding that came without one begins one here. */
  String traceOf(Heard heard) {
    return heard.trace() == null ? traces.current() : heard.trace();
  }

  /** @param trace W3C traceparent of the request that began the case */
  List<Outgoing> of(Decided decided, String trace, Instant at) {
    return decided.says().stream()
        .map(event -> Outgoing.of(EventIds.of(event), topic(event, decided), event, at, trace, traces.current()))
        .toList();
  }

  private static String topic(Event event, Decided decided) {
    if (event instanceof ReferralAssigned assigned) {
      return Topics.ofOpd(assigned.opd());
    }
    if (event instanceof ReferralWithdrawn withdrawn) {
      return Topics.ofOpd(decided.file().referral(withdrawn.referral()).orElseThrow().opd());
    }
    return Topics.DECISIONS;
  }

  /** Logs and counts what was decided; to be called once it is durable. */
  void report(Decided decided) {
    for (Event event : decided.says()) {
      if (event instanceof FindingRouted routed) {
        log.info(
            "Routed {}, revision {}: {} referrals", routed.finding(), routed.revision(), routed.referrals().size());
        count("routed", routed.by(), decided);
      } else if (event instanceof FindingTriaged triaged) {
        log.info("Asked about {}, revision {}: {}", triaged.finding(), triaged.revision(), triaged.reason());
        count("triaged", decided.file().understood().model(), decided);
      } else if (event instanceof FindingDismissed dismissed) {
        log.info("Dismissed {}, revision {}: {}", dismissed.finding(), dismissed.revision(), dismissed.code());
        count("dismissed", dismissed.by(), decided);
      }
    }
  }

  private void count(String decision, String by, Decided decided) {
    boolean machine = by.equals(decided.file().understood().model());
    String who = machine ? "machine" : by.equals(Understanding.CADRE) ? "cadre" : "person";
    meters.counter("referral.decisions", "decision", decision, "by", who).increment();
  }
}
