package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.Event;
import java.time.Instant;
import java.util.UUID;

/** An event of a made-up history, with what its record says about it. */
public record Said(UUID id, Event event, Instant time, String trace) {}
