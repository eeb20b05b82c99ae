package id.posyandu.referral.intake.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people did about a case here, after it was reported.
 *
 * @param answers of the cadre, about the help
 * @param additions of the cadre, the oldest first
 * @param withdrawal null while the cadre stands by her finding
 * @param links from this case to others, those taken back among them
 * @param verifications of other cadres, who went to see
 */
public record Acts(
    List<Answer> answers,
    List<Addition> additions,
    Withdrawal withdrawal,
    List<Link> links,
    List<Verification> verifications) {
  public static final Acts NONE = new Acts(List.of(), List.of(), null, List.of(), List.of());

  public Acts {
    answers = answers == null ? List.of() : List.copyOf(answers);
    additions = additions == null ? List.of() : List.copyOf(additions);
    links = links == null ? List.of() : List.copyOf(links);
    verifications = verifications == null ? List.of() : List.copyOf(verifications);
  }

  public Acts answered(List<Answer> more) {
    return new Acts(plus(answers, more), additions, withdrawal, links, verifications);
  }

  public Acts added(Addition more) {
    return new Acts(answers, plus(additions, List.of(more)), withdrawal, links, verifications);
  }

  public Acts withdrawn(Withdrawal now) {
    return new Acts(answers, additions, now, links, verifications);
  }

  public Acts linked(Link more) {
    return new Acts(answers, additions, withdrawal, plus(links, List.of(more)), verifications);
  }

  /** The same with that link taken back; it stays, so that the case file can say who made it and who took it back. */
  public Acts unlinked(Link wrong, Unlinking how) {
    List<Link> after = links.stream().map(link -> link.equals(wrong) ? link.takenBack(how) : link).toList();
    return new Acts(answers, additions, withdrawal, after, verifications);
  }

  public Acts verified(Verification more) {
    return new Acts(answers, additions, withdrawal, links, plus(verifications, List.of(more)));
  }

  Optional<Instant> newest() {
    return Stream.of(
            answers.stream().map(Answer::at),
            additions.stream().map(Addition::at),
            Stream.ofNullable(withdrawal).map(Withdrawal::at),
            links.stream().map(Link::changedAt),
            verifications.stream().map(Verification::at))
        .flatMap(times -> times)
        .max(Instant::compareTo);
  }

  private static <T> List<T> plus(List<T> before, List<T> more) {
    return Stream.concat(before.stream(), more.stream()).toList();
  }
}
