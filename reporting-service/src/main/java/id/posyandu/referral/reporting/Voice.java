package id.posyandu.referral.reporting;

import id.posyandu.referral.events.Indicator;
import java.util.Collection;

/** Whether a fold that began from nothing may speak yet, and what stands on the topic before it does. */
interface Voice {

  /** Whether this fold is the one in force: it counts what it hears and lays aside what it can't read, no other does. */
  boolean leads();

  /** Asked until it is true: the fold has read all of the log, and nobody else speaks any more. */
  boolean mayBegin();

  /** What stands there under that key; null for nothing. */
  Indicator said(String key);

  Collection<String> keys();

  /** All that stands on the topic is this fold's own from now on. */
  void alone();
}
