package id.posyandu.referral.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The decision: which departments act on this finding. It lists <em>all</em> referrals of the case, so a reader that
 * has seen only the newest revision knows the whole case.
 *
 * @param revision of the case, see {@link FindingTriaged}
 * @param by a person, or the model and its version
 * @param because the words that led to it, masked
 * @param model the version of the classifier that read the text; null when none did
 * @param likelyDuplicates earlier findings that may be about the same thing, the likeliest first; optional
 * @param item the triage item that this decision answers; null for a first decision and for one that nobody asked for
 */
public record FindingRouted(
    UUID finding,
    String area,
    Instant receivedAt,
    int revision,
    String by,
    List<SpmField> fields,
    List<String> categories,
    Urgency urgency,
    List<String> programs,
    String posyandu,
    List<String> because,
    String model,
    List<RoutedReferral> referrals,
    List<LikelyDuplicate> likelyDuplicates,
    String item)
    implements Event {

  public FindingRouted {
    fields = Lists.orEmpty(fields);
    categories = Lists.orEmpty(categories);
    programs = Lists.orEmpty(programs);
    because = Lists.orEmpty(because);
    referrals = Lists.orEmpty(referrals);
    likelyDuplicates = Lists.orEmpty(likelyDuplicates);
  }
}
