package id.posyandu.referral.intake;

import com.mongodb.MongoException;
import id.posyandu.referral.kit.bulk.LineByLine;
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
import tools.jackson.databind.node.ObjectNode;

/** Accepts the lines of bulks, a few side by side, each in a trace of its own. */
@Component
class BulkReception implements LineByLine, AutoCloseable {
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

  @Override
  public int sideBySide() {
    return sideBySide;
  }

  /** Lines with one key are never in flight together, so the first is the one that is accepted. */
  @Override
  public Optional<String> apart(ObjectNode json, Optional<IdempotencyKey> key) {
    return key.map(IdempotencyKey::value);
  }

  @Override
  public CompletableFuture<Outcome> begin(long line, ObjectNode json, Optional<IdempotencyKey> key) {
    Body body = Body.of(json);
    return CompletableFuture.supplyAsync(() -> traces.within(() -> accepted(line, body, key)), writers);
  }

  /** It counts like one that was refused after reading. */
  @Override
  public Outcome refused(long line, Refusal refusal) {
    meters.refused(refusal);
    return Outcome.refused(line, refusal);
  }

  @Override
  public Outcome storeIsAway(long line) {
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
