package id.posyandu.referral.cities;

import java.util.List;

/**
 * Who has to act on a category in an area on a day.
 *
 * @param unit the part of the OPD that does it (bidang, UPTD, puskesmas, kelurahan); null where the OPD as such does
 * @param support OPDs that are named beside the holder but given no referral; only those the city has a holder for
 */
public record Duty(String category, Opd opd, String unit, List<Opd> support) {

  public Duty {
    support = List.copyOf(support);
  }
}
