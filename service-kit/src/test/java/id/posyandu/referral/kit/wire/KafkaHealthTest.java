package id.posyandu.referral.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;

class KafkaHealthTest {

  @Test
  void a_broker_that_is_away_is_one_line_of_the_log_and_never_a_stack_trace() {
    Logger logger = (Logger) LoggerFactory.getLogger(KafkaHealth.class);
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    logger.addAppender(lines);
    logger.setLevel(Level.WARN);
    logger.setAdditive(false);
    KafkaHealth health = new KafkaHealth(Map.of("bootstrap.servers", "127.0.0.1:1"));
    try {
      assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    } finally {
      health.destroy();
      logger.detachAppender(lines);
      logger.setLevel(null);
      logger.setAdditive(true);
    }

    assertThat(lines.list).singleElement().satisfies(line -> {
      assertThat(line.getFormattedMessage()).startsWith("Kafka does not answer: ");
      assertThat(line.getThrowableProxy()).isNull();
    });
  }
}
