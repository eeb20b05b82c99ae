package id.posyandu.referral.kit.wire;

/** Header names of CloudEvents 1.0 in Kafka's binary mode, and the two traces. */
public final class Envelope {
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String TIME = "ce_time";
  public static final String SUBJECT = "ce_subject";
  public static final String CONTENT_TYPE = "content-type";

  /** The trace that began the case. */
  public static final String TRACE = "ce_traceparent";

  /** This hop's trace. */
  public static final String HOP = "traceparent";

  private Envelope() {}
}
