package id.posyandu.referral.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One referral (rujukan) as the case's decision lists it.
 *
 * @param id derived from finding, department, unit and round
 * @param opd the department's code, such as {@code 3576-dinsosp3a}
 * @param unit bidang, UPTD, puskesmas or kelurahan within it; null when the department as a whole
 * @param external the department is none of the city's own
 * @param lead the one department that answers for the whole case
 * @param round the n-th time the case goes to this unit, from 1
 * @param supersedes the returned referral that this one replaces; null for a first one
 * @param withdrawn taken back by the coordinator
 */
public record RoutedReferral(
    UUID id,
    String opd,
    String opdName,
    String unit,
    boolean external,
    boolean lead,
    int round,
    UUID supersedes,
    List<SpmField> fields,
    List<String> categories,
    Instant respondBy,
    Instant finishBy,
    boolean withdrawn) {

  public RoutedReferral {
    fields = Lists.orEmpty(fields);
    categories = Lists.orEmpty(categories);
  }
}
