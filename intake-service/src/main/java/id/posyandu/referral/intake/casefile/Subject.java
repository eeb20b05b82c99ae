package id.posyandu.referral.intake.casefile;

/** Whom a finding concerns. Stays in intake: no event, no list, no log line has it. */
public record Subject(String name, String nik, String phone) {

  @Override
  public String toString() {
    return "Subject[…]";
  }
}
