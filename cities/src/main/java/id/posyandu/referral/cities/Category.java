package id.posyandu.referral.cities;

import id.posyandu.referral.events.SpmField;
import java.util.List;

/**
 * A kind of finding (kategori temuan).
 *
 * @param spmService the statutory service it belongs to; null for the ordinary findings that no SPM indicator counts
 * @param leadRole the role (urusan) that acts on it; each city says which OPD has that role
 * @param restricted its words are for the holding unit only
 */
public record Category(
    String code,
    SpmField field,
    String spmService,
    String name,
    String leadRole,
    List<String> supportRoles,
    boolean restricted) {

  public Category {
    supportRoles = List.copyOf(supportRoles);
  }
}
