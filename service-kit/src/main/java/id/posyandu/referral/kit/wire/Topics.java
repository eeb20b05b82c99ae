package id.posyandu.referral.kit.wire;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Every topic there is, with its real settings. Whoever reads or writes a topic has it made from this list on purpose:
 * a topic that a broker makes by itself has one partition, whatever was meant.
 *
 * <p>Events are kept for ever ({@code retention.ms=-1}): a rebuild of any view reads them from the beginning. How long
 * in truth is the operator's to set on the topic; nothing here ever changes a topic that exists.
 */
public final class Topics {
  public static final String FINDINGS = "referral.findings";
  public static final String DECISIONS = "referral.decisions";
  public static final String ANSWERS = "referral.answers";
  public static final String FOLLOW_UPS = "referral.follow-ups";
  /** What posyandu say of themselves; the key is the posyandu's code. */
  public static final String DECLARATIONS = "referral.declarations";

  public static final String INDICATORS = "referral.indicators";

  /** Which fold of the log speaks on {@link #INDICATORS}; nobody's business but reporting's. */
  public static final String GENERATIONS = "reporting-service.generations";

  /** Of findings, decisions and follow-ups alike: reporting joins them partition by partition. */
  public static final int EVENT_PARTITIONS = 12;

  public static final int INDICATOR_PARTITIONS = 3;

  private static final String OPD_PREFIX = "referral.opd.";
  private static final String DEAD_LETTER_PREFIX = "dlq.";
  private static final String NINETY_DAYS = String.valueOf(90L * 24 * 60 * 60 * 1000);
  private static final String FOR_EVER = "-1";

  private Topics() {}

  /** The inbox of one department: {@code referral.opd.3576-dinsosp3a}. */
  public static String ofOpd(String opdCode) {
    return OPD_PREFIX + opdCode;
  }

  /** Where a reader lays records that it can't read: {@code dlq.intake-service}. */
  public static String deadLettersOf(String reader) {
    return DEAD_LETTER_PREFIX + reader;
  }

  /** That topic as it is to be made; the broker's own default decides how often it is replicated. */
  static NewTopic described(String topic) {
    return new NewTopic(topic, Optional.of(partitions(topic)), Optional.empty())
        .configs(settings(topic));
  }

  private static int partitions(String topic) {
    if (topic.startsWith(OPD_PREFIX) || topic.startsWith(DEAD_LETTER_PREFIX) || topic.equals(GENERATIONS)) {
      return 1;
    }
    return topic.equals(INDICATORS) ? INDICATOR_PARTITIONS : EVENT_PARTITIONS;
  }

  private static Map<String, String> settings(String topic) {
    if (topic.equals(INDICATORS) || topic.equals(GENERATIONS)) {
      return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    }
    String retention = topic.startsWith(DEAD_LETTER_PREFIX) ? NINETY_DAYS : FOR_EVER;
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
        TopicConfig.RETENTION_MS_CONFIG, retention);
  }
}
