package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.FindingVerified;

/**
 * Another cadre went to see what was closed.
 *
 * @param closing sequence of the newest closing that was looked at; 0 while none was
 * @param upheld she found it as confirmed; where two went to see the same, both did
 */
record Visit(int closing, boolean upheld) {
  static final Visit NONE = new Visit(0, false);

  Visit after(FindingVerified event) {
    if (event.sequence() == closing) {
      return new Visit(closing, upheld && event.upheld());
    }
    return event.sequence() > closing ? new Visit(event.sequence(), event.upheld()) : this;
  }

  boolean verifies(int sequence) {
    return closing == sequence && upheld;
  }

  boolean refutes(int sequence) {
    return closing == sequence && !upheld;
  }
}
