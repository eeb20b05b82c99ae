package id.posyandu.referral.cities;

import java.time.LocalDate;

/**
 * A post of the register.
 *
 * @param code its registration number: the kelurahan's code and three digits
 * @param until the first day on which it no longer exists; {@link LocalDate#MAX} while it does
 */
public record Posyandu(String code, String name, LocalDate from, LocalDate until) {

  static final String CODE = "\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}\\.\\d{3}";

  public String area() {
    return code.substring(0, code.lastIndexOf('.'));
  }
}
