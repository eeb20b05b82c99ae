package id.posyandu.referral.intake;

import com.mongodb.MongoException;
import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Accepts the lines of bulks, a few side by side, each in a trace of its own. */
@Component
class BulkReception implements AutoCloseable {
  private final Reception reception;
  private final CaseTrace traces;
  private final FindingMeters meters;
  private final ExecutorService writers;
  private final int sideBySide;

  BulkReception(Reception reception, CaseTrace traces, FindingMeters meters, IntakeSettings settings) {
    this.reception = reception;
    this.traces = traces;
    this.meters = meters;
    this.sideBySide = settings.bulkWriters();
    this.writers = Executors.newFixedThreadPool(sideBySide, work -> new Thread(work, "bulk-writer"));
  }

  int sideBySide() {
    return sideBySide;
  }

  /** Begins to accept a line; the future never fails but by a fault of ours. */
  CompletableFuture<Outcome> accept(long line, Body body, Optional<IdempotencyKey> key) {
    return CompletableFuture.supplyAsync(() -> traces.within(() -> accepted(line, body, key)), writers);
  }

  /** A line of which nothing can be made; it counts like one that was refused after reading. */
  Outcome refused(long line, Refusal refusal) {
    meters.refused(refusal);
    return Outcome.refused(line, refusal);
  }

  /** A line that is not even tried. */
  Outcome storeIsAway(long line) {
    meters.storeIsAway();
    return Outcome.storeIsAway(line);
  }

  private Outcome accepted(long line, Body body, Optional<IdempotencyKey> key) {
    try {
      return Outcome.accepted(line, reception.accept(body, key));
    } catch (Refusal refusal) {
      return Outcome.refused(line, refusal);
    } catch (DataAccessException | MongoException storeIsAway) {
      return Outcome.storeIsAway(line);
    }
  }

  @Override
  public void close() {
    writers.shutdown();
  }
}
