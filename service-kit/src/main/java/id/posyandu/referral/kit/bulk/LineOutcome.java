package id.posyandu.referral.kit.bulk;

/** What became of one line of a bulk, in the status that it would have had alone; written as one line of JSON. */
public interface LineOutcome {
  int status();
}
