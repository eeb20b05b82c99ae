package id.posyandu.referral.intake.casefile;

/** The system through which a finding came, and what it is called there. */
public record Source(String system, String id) {

  /** Both in one text, by which lists are filtered: {@code wa-gateway:123}. */
  public String asText() {
    return system + ":" + id;
  }
}
