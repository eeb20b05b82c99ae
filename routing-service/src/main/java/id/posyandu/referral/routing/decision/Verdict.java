package id.posyandu.referral.routing.decision;

import java.util.List;

/**
 * What a person decides, on a {@link TriageItem} or unasked: exactly one of categories, departments, a dismissal or a
 * twin.
 *
 * @param categories their holders act
 * @param opds codes of the departments that act, whatever the tables say
 * @param dismiss why nobody acts (any more): a {@link DismissalReason}, or words of her own; null where somebody does
 * @param duplicateOf the other finding, in whose case departments act; null where it is none
 * @param note may be null
 */
public record Verdict(
    List<String> categories, List<String> opds, String dismiss, Twin duplicateOf, String note, String by) {
  /** {@code finding.dismissed}'s code where a person gave her reason in words of her own. */
  public static final String IN_HER_WORDS = "DISMISSED_BY_PERSON";

  public Verdict {
    categories = categories == null ? List.of() : List.copyOf(categories);
    opds = opds == null ? List.of() : List.copyOf(opds);
  }

  /** The cadre takes her finding back, before anybody acts. */
  static Verdict ofCadre(String reason) {
    String code = DismissalReason.WITHDRAWN_BY_CADRE.name();
    return new Verdict(null, null, code, null, reason, Understanding.CADRE);
  }

  public boolean dismisses() {
    return dismiss != null || duplicateOf != null;
  }

  /** Why nobody acts, in a word that programs read; null where somebody does. */
  public String code() {
    if (duplicateOf != null) {
      return DismissalReason.DUPLICATE.name();
    }
    return dismiss == null ? null : DismissalReason.named(dismiss).map(Enum::name).orElse(IN_HER_WORDS);
  }

  /** Why nobody acts, in words for the cadre: those of the person who decided, where she gave some. */
  String toCadre() {
    if (duplicateOf != null) {
      String twin = "Sudah dilaporkan dan ditangani sebagai temuan " + duplicateOf.number() + ".";
      return note == null ? twin : twin + " " + note;
    }
    return DismissalReason.named(dismiss).map(reason -> note == null ? reason.toCadre() : note).orElse(dismiss);
  }

  /** Why a referral is taken back, in words for its department. */
  String toDepartment() {
    if (dismisses()) {
      return toCadre();
    }
    return note == null ? "Koordinator meneruskan temuan ini kepada yang lain." : note;
  }
}
