package id.posyandu.referral.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Routing asks a person. With revision 1 the finding has no decision yet; later ones are about a finding that has.
 *
 * @param revision of the case, 1, 2, 3 … per finding: which decision is the newest, whatever the order of arrival
 * @param item the triage item that waits, derived from finding, reason and referral
 * @param fields the machine's ranking, likeliest first; may be empty
 * @param likelyDuplicates earlier findings that may be about the same thing, the likeliest first; optional
 */
public record FindingTriaged(
    UUID finding,
    String area,
    Instant receivedAt,
    int revision,
    String item,
    TriageReason reason,
    List<SpmField> fields,
    List<String> categories,
    Urgency urgency,
    List<LikelyDuplicate> likelyDuplicates)
    implements Event {

  public FindingTriaged {
    fields = Lists.orEmpty(fields);
    categories = Lists.orEmpty(categories);
    likelyDuplicates = Lists.orEmpty(likelyDuplicates);
  }
}
