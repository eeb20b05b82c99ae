package id.posyandu.referral.intake.casefile;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A link as a case file shows it, on both sides.
 *
 * @param finding the other case, with its {@code number}
 * @param incoming the other case names this one: with FOLLOW_UP, it is the other that continues this one
 */
public record CaseLink(
    UUID id, UUID finding, String number, Relation relation, boolean incoming, String note, String by, Instant at) {

  /** What holds, the oldest first. */
  static List<CaseLink> of(List<Link> own, List<Incoming> fromOthers) {
    return Stream.concat(
            own.stream().filter(Link::holds).map(link -> of(link, link.finding(), link.number(), false)),
            fromOthers.stream().filter(one -> one.link().holds())
                .map(one -> of(one.link(), one.finding(), one.number(), true)))
        .sorted(comparing(CaseLink::at).thenComparing(CaseLink::id))
        .toList();
  }

  private static CaseLink of(Link link, UUID other, String number, boolean incoming) {
    return new CaseLink(
        link.id(), other, number, link.relation(), incoming, link.maskedNote(), link.by(), link.at());
  }
}
