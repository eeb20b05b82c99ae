package id.posyandu.referral.opd;

import static org.awaitility.Awaitility.await;

import id.posyandu.referral.local.TestServers;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** An opd-service as it runs: real HTTP, a real broker and a real store. */
record RunningOpd(ConfigurableApplicationContext context, String kafka) implements AutoCloseable {
  static final Duration SOON = Duration.ofSeconds(30);
  private static RunningOpd shared;

  /** The one that most tests share; they keep apart by the findings and areas that they make up. */
  static synchronized RunningOpd shared() {
    if (shared == null) {
      TestServers servers = TestServers.get();
      shared = start(
          servers.kafka(),
          servers.mongo("opd"),
          database(),
          "--opd.intake.url=" + StandInIntake.get().url(),
          "--opd.intake.pause=1s");
    }
    return shared;
  }

  static RunningOpd start(String kafka, String mongo, String database, String... more) {
    return start(OpdApplication.application(), kafka, mongo, database, more);
  }

  /** One that goes by another clock than the machine's. */
  static RunningOpd start(Clock clock, String kafka, String mongo, String database, String... more) {
    SpringApplication application = OpdApplication.application();
    application.addInitializers(context -> context.getBeanFactory().registerSingleton("clock", clock));
    return start(application, kafka, mongo, database, more);
  }

  private static RunningOpd start(
      SpringApplication application, String kafka, String mongo, String database, String... more) {
    String[] ours = {
      "--server.port=0",
      "--logging.level.root=ERROR",
      "--logging.level.org.apache.kafka=ERROR",
      "--spring.kafka.bootstrap-servers=" + kafka,
      "--spring.mongodb.uri=" + mongo,
      "--webhooks.hosts=127.0.0.1",
      "--webhooks.first-pause=50ms",
      "--spring.mongodb.database=" + database
    };
    String[] all = Stream.concat(Arrays.stream(ours), Arrays.stream(more)).toArray(String[]::new);
    return new RunningOpd(application.run(all), kafka);
  }

  static String database() {
    return "opd_" + Long.toString(System.nanoTime(), 36);
  }

  Officer officer() {
    return new Officer("http://127.0.0.1:" + ((WebServerApplicationContext) context).getWebServer().getPort());
  }

  Post post() {
    return new Post(kafka);
  }

  /** Says these assignments to their departments, and waits until each is there. */
  Assignment assigned(Assignment... assignments) {
    for (Assignment assignment : assignments) {
      post().say(assignment.topic(), assignment.event());
    }
    for (Assignment assignment : assignments) {
      await().atMost(SOON).until(() -> officer().looksAt(assignment.id()).status() == 200);
    }
    return assignments[0];
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
