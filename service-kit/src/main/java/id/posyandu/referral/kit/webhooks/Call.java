package id.posyandu.referral.kit.webhooks;

/**
 * How one attempt ended.
 *
 * @param status of the answer; null where none came
 * @param problem null where it went well
 */
record Call(Integer status, String problem) {

  static Call answered(int status) {
    boolean well = status >= 200 && status < 300;
    return new Call(status, well ? null : "answered " + status);
  }

  static Call unanswered(String why) {
    return new Call(null, why);
  }

  boolean well() {
    return problem == null;
  }

  /** The address as a whole is in trouble, not this one delivery: nothing else need be tried there just now. */
  boolean addressInTrouble() {
    return status == null || status >= 500 || status == 429;
  }
}
