package id.posyandu.referral.kit.trace;

import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** What every service has: one trace a case, and one clock. */
@AutoConfiguration
public class TraceKit {

  @Bean
  CaseTrace caseTrace(Tracer tracer) {
    return new CaseTrace(tracer);
  }

  /** Ticks in milliseconds, as MongoDB keeps times: what was stored compares equal to what was said. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.tick(Clock.system(ZoneOffset.UTC), Duration.ofMillis(1));
  }
}
