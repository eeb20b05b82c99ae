package id.posyandu.referral.reporting.casebook;

import id.posyandu.referral.reporting.cases.CasePacking;
import id.posyandu.referral.reporting.cases.Contribution;
import id.posyandu.referral.reporting.cases.Leaf;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A case as stored. All but the first four members follow from these, and are there to be looked for.
 *
 * @param written how often; whoever writes has seen the one before
 * @param view the fold, packed as in the stores of the indicators
 * @param place post that reported it, else its kelurahan
 * @param month in which it counts, {@code YYYY-MM}
 * @param categories of the decision; what the cadre chose and the machine ranks while there is none
 * @param restricted one of these is for the holding unit only: a list says no more than that there is such a case
 * @param position where it stands in a list, from the end: restricted ones stand last, in no order that tells anything
 * @param counted wherever it counts now
 * @param asOf the newest event folded into it
 */
@Document(Casebook.COLLECTION)
record CaseDocument(
    @Id UUID id,
    long written,
    byte[] view,
    Label label,
    String place,
    String month,
    List<String> categories,
    boolean restricted,
    String position,
    List<Counted> counted,
    Instant asOf) {

  static CaseDocument of(UUID finding, CaseEntry entry, Leaf leaf, boolean restricted, long written) {
    return new CaseDocument(
        finding,
        written,
        CasePacking.packed(entry.view()),
        entry.label(),
        leaf.post() == null ? leaf.kelurahan() : leaf.post(),
        leaf.month(),
        entry.label().categories(),
        restricted,
        restricted ? hidden(finding) : position(entry.glance().receivedAt(), finding),
        Counted.in(Contribution.of(entry.view(), leaf)),
        entry.view().latest().time());
  }

  CaseEntry entry() {
    return new CaseEntry(CasePacking.caseView(view), label);
  }

  /** Newest last, so that an index read backwards has it first. */
  private static String position(Instant receivedAt, UUID finding) {
    return "1|%015d|%s".formatted(receivedAt.toEpochMilli(), finding);
  }

  private static String hidden(UUID finding) {
    return "0|" + UUID.nameUUIDFromBytes(("casebook|" + finding).getBytes(StandardCharsets.UTF_8));
  }

  int times(String key) {
    return counted.stream().filter(one -> one.key().equals(key)).mapToInt(Counted::times).sum();
  }
}
