package id.posyandu.referral.intake;

import id.posyandu.referral.intake.casefile.Acts;
import id.posyandu.referral.intake.casefile.Addition;
import id.posyandu.referral.intake.casefile.Answer;
import id.posyandu.referral.intake.casefile.Case;
import id.posyandu.referral.intake.casefile.CaseStatus;
import id.posyandu.referral.intake.casefile.Link;
import id.posyandu.referral.intake.casefile.Report;
import id.posyandu.referral.intake.casefile.Verification;
import id.posyandu.referral.intake.casefile.Withdrawal;
import id.posyandu.referral.kit.wire.Outgoing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A finding as stored: what was reported, what was heard of it, and what is yet to be said about it, in one document and
 * so in one write.
 *
 * @param areas the kelurahan and all it lies in, so that a list by any of them is one look into an index
 * @param sender of the report's source, as lists ask for it
 * @param status derived from the events, kept beside them for lists; so are {@code updatedAt} and {@code due}
 * @param changed when the document was last written, by the store's own clock; orders the feed of changes
 * @param version counts the changes; a change is written only upon the version from which it was thought out
 * @param receipt of the request that reported it; null where that had no idempotency key
 * @param heard each event under a place of its own
 * @param answers of the cadre, each under a place of its own
 * @param answerReceipts of the requests that brought what people did since, answers and all else
 * @param due closings that are drawn for a re-visit, by their places; null where none is
 * @param trace W3C traceparent of the request that began the case
 */
@Document(Findings.COLLECTION)
record FindingDocument(
    UUID id,
    String number,
    Report report,
    List<String> areas,
    String sender,
    CaseStatus status,
    Instant updatedAt,
    Instant changed,
    long version,
    Receipt receipt,
    Map<String, KeptEvent> heard,
    Map<String, Answer> answers,
    List<Addition> additions,
    Withdrawal withdrawal,
    List<Link> links,
    List<Verification> verifications,
    List<Receipt> answerReceipts,
    List<String> due,
    String trace,
    List<Outgoing> unsent) {

  FindingDocument {
    heard = heard == null ? Map.of() : heard;
    answers = answers == null ? Map.of() : answers;
    additions = additions == null ? List.of() : additions;
    links = links == null ? List.of() : links;
    verifications = verifications == null ? List.of() : verifications;
    answerReceipts = answerReceipts == null ? List.of() : answerReceipts;
    due = due == null ? List.of() : due;
    unsent = unsent == null ? List.of() : unsent;
  }

  /** A finding that was just reported. */
  static FindingDocument begun(Case begun, Receipt receipt, String trace, Outgoing reported) {
    Report report = begun.report();
    return new FindingDocument(
        begun.id(),
        begun.number(),
        report,
        lineage(report.area()),
        report.source() == null ? null : report.source().asText(),
        begun.status(),
        report.receivedAt(),
        null,
        0,
        receipt,
        Map.of(),
        Map.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        trace,
        List.of(reported));
  }

  Case known() {
    return new Case(id, number, report, heard.values().stream().map(KeptEvent::told).toList(), acts());
  }

  /** The case as it was when the finding was accepted. */
  Case firstKnown() {
    return Case.begun(id, number, report);
  }

  Acts acts() {
    return new Acts(List.copyOf(answers.values()), additions, withdrawal, links, verifications);
  }

  /** @param key as {@link Operation#scoped} has it */
  Optional<Receipt> receiptOf(String key) {
    return answerReceipts.stream().filter(receipt -> receipt.key().equals(key)).findFirst();
  }

  /** The kota's, the kecamatan's and the kelurahan's code: each begins with the one before. */
  private static List<String> lineage(String area) {
    List<String> lineage = new ArrayList<>();
    for (int dot = area.indexOf('.', 3); dot > 0; dot = area.indexOf('.', dot + 1)) {
      lineage.add(area.substring(0, dot));
    }
    lineage.add(area);
    return lineage;
  }

  @Override
  public String toString() {
    return "Finding[" + id + "]";
  }
}
