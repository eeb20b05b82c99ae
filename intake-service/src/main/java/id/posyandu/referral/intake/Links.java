package id.posyandu.referral.intake;

import id.posyandu.referral.intake.casefile.Link;
import id.posyandu.referral.intake.casefile.Relation;
import id.posyandu.referral.intake.casefile.Unlinking;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Links cases. A link lies in the case from which it was made; the other one's file finds it there. */
@Component
class Links {
  /** Of one finding, those taken back among them. */
  static final int MOST = 50;

  private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Findings findings;
  private final Amendments amendments;

  Links(Findings findings, Amendments amendments) {
    this.findings = findings;
    this.amendments = amendments;
  }

  /**
   * Makes a link; what a link says already, in either direction where that means the same, is not said twice.
   *
   * @throws Refusal 404 unknown finding, 409 as many as one finding can have, 422 not acceptable
   */
  Amendments.Taken take(UUID id, Body body, Optional<IdempotencyKey> key) {
    return amendments.take(id, Operation.LINK, body, key, (finding, now) -> {
      Body.Read<NewLink> read = body.as(NewLink.class);
      Optional<FindingDocument> other = other(read, finding);
      NewLink wish = read.orRefuse();
      return Amendment.unsaid(
          isSaid(wish.relation(), finding, other.orElseThrow())
              ? finding.acts()
              : finding.acts().linked(link(finding, wish, other.orElseThrow(), now)));
    });
  }

  private static boolean isSaid(Relation relation, FindingDocument from, FindingDocument to) {
    boolean bothWays = relation != Relation.FOLLOW_UP;
    return from.links().stream().anyMatch(link -> link.holds() && link.says(relation, to.id()))
        || bothWays && to.links().stream().anyMatch(link -> link.holds() && link.says(relation, from.id()));
  }

  private Optional<FindingDocument> other(Body.Read<NewLink> read, FindingDocument finding) {
    if (read.refused("/finding")) {
      return Optional.empty();
    }
    String named = read.value().finding().strip();
    Optional<FindingDocument> other =
        ID.matcher(named).matches() ? findings.of(UUID.fromString(named)) : findings.numbered(named);
    if (other.isEmpty()) {
      read.refuse("/finding", "must be the id or the number of a finding");
    } else if (other.get().id().equals(finding.id())) {
      read.refuse("/finding", "must be another finding");
    }
    return other;
  }

  private static Link link(FindingDocument finding, NewLink wish, FindingDocument other, Instant now) {
    if (finding.links().size() >= MOST) {
      throw Refusal.conflict("The finding has as many links as it can have", Map.of("most", MOST));
    }
    return new Link(
        UUID.randomUUID(), other.id(), other.number(), wish.relation(), Words.strippedOrNull(wish.note()),
        wish.by().strip(), now, null);
  }

  /**
   * Takes a wrong link back, from either side; who made it and who took it back stays in the case file.
   *
   * @throws Refusal 404 unknown finding or no link of it, 409 taken back before, 422 not acceptable
   */
  Amendments.Taken takeBack(UUID id, UUID link, Body body, Optional<IdempotencyKey> key) {
    UUID where = whereItLies(id, link);
    Optional<IdempotencyKey> ofThisLink = key.map(used -> new IdempotencyKey(used.value() + "\n" + link));
    Amendments.Taken taken = amendments.take(where, Operation.UNLINK, body, ofThisLink, (finding, now) -> {
      NewUnlinking wish = body.as(NewUnlinking.class).orRefuse();
      Link wrong = finding.links().stream().filter(one -> one.id().equals(link)).findFirst().orElseThrow();
      if (!wrong.holds()) {
        throw Refusal.conflict(
            "The link was taken back before", Map.of("by", wrong.takenBack().by(), "at", wrong.takenBack().at()));
      }
      Unlinking how = new Unlinking(wish.by().strip(), Words.strippedOrNull(wish.note()), now);
      return Amendment.unsaid(finding.acts().unlinked(wrong, how));
    });
    return new Amendments.Taken(findings.of(id).orElseThrow(), taken.repeated());
  }

  private UUID whereItLies(UUID id, UUID link) {
    FindingDocument finding = findings.of(id).orElseThrow(() -> Refusal.unknown("No finding has this id"));
    return Stream.concat(Stream.of(finding), findings.linkedTo(List.of(id)).stream())
        .filter(one -> one.links().stream()
            .anyMatch(own -> own.id().equals(link) && (one.id().equals(id) || own.finding().equals(id))))
        .map(FindingDocument::id)
        .findFirst()
        .orElseThrow(() -> Refusal.unknown("No link of this finding has this id"));
  }
}
