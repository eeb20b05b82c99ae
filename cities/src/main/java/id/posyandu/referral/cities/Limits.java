package id.posyandu.referral.cities;

/** How long an OPD has: to respond, from the assignment; to finish, from the receipt of the finding. */
public record Limits(Limit respond, Limit finish) {

  boolean anyInDays() {
    return respond.inDays() || finish.inDays();
  }
}
