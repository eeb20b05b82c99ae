package id.posyandu.referral.kit;

import id.posyandu.referral.kit.outbox.Relay;
import id.posyandu.referral.kit.outbox.Relays;
import id.posyandu.referral.kit.webhooks.Scope;
import id.posyandu.referral.kit.webhooks.WebhookSubject;
import id.posyandu.referral.kit.wire.Ear;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.Heard;
import id.posyandu.referral.kit.wire.NeededTopics;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.TestServers;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/** A service with nothing in it but the kit, to see the kit at work on real servers. */
@SpringBootApplication
public class KitTestApplication {
  static final String COLLECTION = "things";

  /** What was heard, with the trace id that log lines carried meanwhile. */
  record Noted(Heard heard, String traceId) {}

  private static ConfigurableApplicationContext shared;

  static synchronized ConfigurableApplicationContext running() {
    if (shared == null) {
      TestServers servers = TestServers.get();
      shared = start(servers.kafka(), servers.mongo("kit"));
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  static ConfigurableApplicationContext start(String kafka, String mongo) {
    SpringApplication application = new SpringApplication(KitTestApplication.class);
    application.setDefaultProperties(Map.of("spring.config.name", "kit-test-service"));
    return application.run(
        "--spring.kafka.bootstrap-servers=" + kafka,
        "--spring.mongodb.uri=" + mongo,
        // The subscribers of the tests listen on this machine, and a test does not wait for hours.
        "--webhooks.hosts=127.0.0.1",
        "--webhooks.attempts=3",
        "--webhooks.first-pause=50ms",
        "--webhooks.longest-pause=200ms",
        "--webhooks.patience=1s",
        "--spring.mongodb.database=kit_" + Long.toString(System.nanoTime(), 36));
  }

  static String address() {
    return "http://127.0.0.1:" + ((WebServerApplicationContext) running()).getWebServer().getPort();
  }

  @Bean
  NeededTopics topics() {
    return new NeededTopics(Topics.FINDINGS, Topics.DECISIONS);
  }

  @Bean
  BlockingQueue<Noted> noted() {
    return new LinkedBlockingQueue<>();
  }

  /** What the rule will throw, one a try, before it works again. */
  @Bean
  BlockingQueue<RuntimeException> faults() {
    return new LinkedBlockingQueue<>();
  }

  @Bean
  Consumer<Message<?>> decisions(Ear ear, BlockingQueue<Noted> noted, BlockingQueue<RuntimeException> faults) {
    return ear.listening(heard -> {
      RuntimeException fault = faults.poll();
      if (fault != null) {
        throw fault;
      }
      noted.add(new Noted(heard, MDC.get("traceId")));
    });
  }

  @Bean
  WebhookSubject whatSubscribersAreTold() {
    return new Dismissals();
  }

  @Bean
  Relay relay(Relays relays) {
    return relays.of(COLLECTION);
  }

  /** Tells of dismissals in the area that was asked for. */
  private static final class Dismissals implements WebhookSubject {
    @Override
    public Set<String> types() {
      return Set.of("posyandu.finding.dismissed.v1");
    }

    @Override
    public Map<String, String> flaws(Scope scope) {
      return scope.area() == null || scope.area().startsWith("35.") ? Map.of() : Map.of("/area", "is not known here");
    }

    @Override
    public News of(Heard heard) {
      return new News() {
        @Override
        public boolean isIn(Scope scope) {
          return heard.event().area().equals(scope.area());
        }

        @Override
        public String told() {
          return EventJson.MAPPER.writeValueAsString(heard.event());
        }
      };
    }
  }
}
