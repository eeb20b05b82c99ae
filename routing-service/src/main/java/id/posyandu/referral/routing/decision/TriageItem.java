package id.posyandu.referral.routing.decision;

import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.routing.reading.FieldReading;
import id.posyandu.referral.routing.reading.Reading;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One question to a person about one case.
 *
 * @param item its id, derived from finding, reason and referral, so that the same question is never asked twice
 * @param referral the one that was returned; null where none was
 * @param fields the likeliest, or those of the returned referral
 * @param note why it was returned, why the cadre takes it back, or why it is to be reviewed; null where nothing was said
 */
public record TriageItem(
    String item,
    TriageReason reason,
    UUID referral,
    Instant since,
    List<SpmField> fields,
    List<String> categories,
    String note) {

  static TriageItem of(Case file, TriageReason reason, Instant since) {
    Understanding understood = file.understood();
    return new TriageItem(
        id(file, reason, null), reason, null, since, understood.fields(), understood.categories(), null);
  }

  /** What departments act on already; where the cadre chose what the reader is sure it is not, it says so. */
  static TriageItem ofReview(Case file, Reading reading, Instant since) {
    Understanding understood = file.understood();
    String flag = understood.disputedBy(reading)
        ? "Kader memilih %s; teksnya terbaca sebagai %s".formatted(
            names(understood.fields().stream()), names(reading.fields().stream().map(FieldReading::field)))
        : null;
    return new TriageItem(
        id(file, TriageReason.REVIEW, null),
        TriageReason.REVIEW,
        null,
        since,
        understood.fields(),
        understood.categories(),
        flag);
  }

  private static String names(Stream<SpmField> fields) {
    return fields.map(Enum::name).collect(Collectors.joining(", "));
  }

  static TriageItem ofReturned(Case file, TriageReason reason, RoutedReferral back, String note, Instant since) {
    return new TriageItem(
        id(file, reason, back.id()), reason, back.id(), since, back.fields(), back.categories(), note);
  }

  /** The cadre takes her finding back, and departments act on it already. */
  static TriageItem ofWithdrawn(Case file, String reason, Instant since) {
    Understanding understood = file.understood();
    return new TriageItem(
        id(file, TriageReason.WITHDRAWN_BY_CADRE, null),
        TriageReason.WITHDRAWN_BY_CADRE,
        null,
        since,
        understood.fields(),
        understood.categories(),
        reason);
  }

  private static String id(Case file, TriageReason reason, UUID referral) {
    return Names.uuid("triage", file.finding().finding(), reason.name(), referral).toString();
  }
}
