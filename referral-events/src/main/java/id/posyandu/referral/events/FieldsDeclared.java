package id.posyandu.referral.events;

import java.time.Instant;
import java.util.List;

/**
 * A posyandu looked in these fields and found nothing: it need not invent bad news to count as one that works in all six.
 * No {@link Event} of a finding; said on its own topic with the posyandu's code as key. A month may be declared more than
 * once: what holds is all fields of all declarations together.
 *
 * @param posyandu registration number: the kelurahan's code and three digits; also the Kafka key and {@code ce_subject}
 * @param area Kemendagri code of its kelurahan
 * @param period the month that it speaks of, {@code YYYY-MM}
 * @param fields at least one
 * @param receivedAt when it was accepted durably
 * @param by who declared it, in the caller's words; no cadre's name
 */
public record FieldsDeclared(
    String posyandu, String area, String period, List<SpmField> fields, Instant receivedAt, String by) {

  public FieldsDeclared {
    fields = Lists.orEmpty(fields);
  }
}
