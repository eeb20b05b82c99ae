package id.posyandu.referral.opd;

import com.mongodb.MongoException;
import id.posyandu.referral.kit.bulk.LineByLine;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What officers do by the line: moves and handings-over, a few side by side, those of one referral in their order. */
@Component
class BulkDesk implements LineByLine, AutoCloseable {
  private final Moves moves;
  private final Handovers handovers;
  private final ExecutorService writers;
  private final int sideBySide;

  BulkDesk(Moves moves, Handovers handovers, @Value("${opd.bulk-writers}") int sideBySide) {
    this.moves = moves;
    this.handovers = handovers;
    this.sideBySide = sideBySide;
    this.writers = Executors.newFixedThreadPool(sideBySide, work -> new Thread(work, "bulk-desk"));
  }

  @Override
  public int sideBySide() {
    return sideBySide;
  }

  @Override
  public Optional<String> apart(ObjectNode json, Optional<IdempotencyKey> key) {
    return Optional.ofNullable(DeskLine.named(json)).map(name -> name.toLowerCase(Locale.ROOT));
  }

  @Override
  public CompletableFuture<LineAnswer> begin(long line, ObjectNode json, Optional<IdempotencyKey> key) {
    DeskLine asked = DeskLine.of(json);
    return CompletableFuture.supplyAsync(() -> done(line, asked, key), writers);
  }

  @Override
  public LineAnswer refused(long line, Refusal refusal) {
    return LineAnswer.refused(line, null, refusal);
  }

  @Override
  public LineAnswer storeIsAway(long line) {
    return LineAnswer.storeIsAway(line, null);
  }

  private LineAnswer done(long line, DeskLine asked, Optional<IdempotencyKey> key) {
    UUID referral = asked.referral();
    try {
      return LineAnswer.done(line, referral, sequenceAfter(asked, key));
    } catch (Refusal refusal) {
      return LineAnswer.refused(line, referral, refusal);
    } catch (OptimisticLockingFailureException crowded) { // this referral's trouble, not the store's
      return LineAnswer.refused(
          line, referral, Refusal.conflict("Others moved it meanwhile, each time; send it again", Map.of()));
    } catch (DataAccessException | MongoException storeIsAway) {
      return LineAnswer.storeIsAway(line, referral);
    }
  }

  private int sequenceAfter(DeskLine asked, Optional<IdempotencyKey> key) {
    return asked.isHandingOver()
        ? handovers.hand(asked.referral(), asked.seen(), asked.wish()).followUp().sequence()
        : moves.moveUnseen(asked.referral(), key, asked.seen(), asked.wish());
  }

  @Override
  public void close() {
    writers.shutdown();
  }
}
