package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.SpmField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Through what one may look at the numbers: everything, or one field. Fields overlap, so they do not add up to ALL. */
public final class Slices {
  public static final String ALL = "ALL";

  public static final List<String> FIELDS =
      Arrays.stream(SpmField.values()).filter(field -> field != SpmField.UNKNOWN).map(SpmField::name).toList();

  private Slices() {}

  public static List<String> all() {
    return Stream.concat(Stream.of(ALL), FIELDS.stream()).toList();
  }

  /** The slice of a field; none for one that this version does not know. */
  static Optional<String> of(SpmField field) {
    return field == SpmField.UNKNOWN ? Optional.empty() : Optional.of(field.name());
  }
}
