package id.posyandu.referral.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.stack.Ports.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JVM with all of it dies without a word, again and again, while findings come in. */
@Tag("crash")
class CrashTest {
  private static final int KILLS = 3;
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, Object> FINDING =
      Map.of("text", "Satu keluarga kena PHK dan anaknya putus sekolah", "area", "35.76.03.1002",
          "categories", List.of("SOS-N-MISKIN", "PDK-DASAR"));

  private final Ports ports = new Ports(FreeOffset.any());
  private final Api api = new Api(ports);
  private Process stack;

  @AfterEach
  void end_the_stack() throws InterruptedException {
    stack.destroy();
    stack.waitFor(30, TimeUnit.SECONDS);
  }

  @Test
  void every_accepted_finding_is_there_afterwards_and_its_referrals_came_out_exactly_once(
      @TempDir(cleanup = CleanupMode.NEVER) Path clone) throws IOException, InterruptedException {
    Queue<String> accepted = new ConcurrentLinkedQueue<>();
    start(clone);
    for (int kill = 1; kill <= KILLS; kill++) {
      int before = accepted.size();
      reportUntilKilled(accepted, 800 + ThreadLocalRandom.current().nextInt(1_500));
      System.out.printf("crash: kill -9 number %d after %d accepted findings%n", kill, accepted.size() - before);
      start(clone);
    }

    for (String finding : accepted) {
      JsonNode file = new Waiting(Duration.ofSeconds(60)).until("the case file of " + finding,
          () -> api.get(Service.INTAKE, "/api/v1/findings/" + finding).orFail(),
          seen -> "ROUTED".equals(seen.path("status").asString()));
      assertThat(file.path("referrals")).hasSize(2);
    }
    Map<String, Long> assigned = assignedByReferral();
    assertThat(assigned.values()).as("no referral was said twice").containsOnly(1L);
    for (String finding : accepted) {
      for (JsonNode referral : Demo.list(api.get(Service.INTAKE, "/api/v1/findings/" + finding).orFail().path("referrals"))) {
        String id = referral.path("id").asString();
        assertThat(assigned).as("the referral was said").containsKey(id);
        new Waiting(Duration.ofSeconds(30)).until("referral " + id,
            () -> api.get(Service.OPD, "/api/v1/referrals/" + id).status(), status -> status == 200);
      }
    }
    System.out.printf("crash: %d findings accepted over %d kills, %d referrals, none missing, none doubled%n",
        accepted.size(), KILLS, assigned.size());
  }

  private void reportUntilKilled(Queue<String> accepted, int millis) throws InterruptedException {
    AtomicBoolean dead = new AtomicBoolean();
    List<CompletableFuture<Void>> reporters = new ArrayList<>();
    for (int reporter = 0; reporter < 4; reporter++) {
      reporters.add(CompletableFuture.runAsync(() -> {
        while (!dead.get()) {
          try {
            Api.Answer answer = api.post(Service.INTAKE, "/api/v1/findings", FINDING);
            if (answer.status() == 201) {
              accepted.add(answer.body().path("id").asString());
            }
          } catch (CannotGoOn killedMeanwhile) {
            return;
          }
        }
      }));
    }
    CompletableFuture.runAsync(stack::destroyForcibly, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)).join();
    assertThat(stack.waitFor(10, TimeUnit.SECONDS)).isTrue();
    dead.set(true);
    reporters.forEach(CompletableFuture::join);
  }

  private void start(Path clone) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g",
            "-cp", System.getProperty("java.class.path"), Main.class.getName(), "up");
    builder.environment().put("STACK_PORT_OFFSET", String.valueOf(ports.offset()));
    builder.directory(clone.toFile()).redirectErrorStream(true).redirectOutput(clone.resolve("stack.out").toFile());
    stack = builder.start();
    await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(200)).until(this::ready);
  }

  private boolean ready() {
    assertThat(stack.isAlive()).as("the stack's JVM lives").isTrue();
    try {
      for (Service service : Ports.services()) {
        if (api.get(service, "/actuator/health/readiness").status() != 200) {
          return false;
        }
      }
      return true;
    } catch (CannotGoOn notYet) {
      return false;
    }
  }

  private Map<String, Long> assignedByReferral() {
    String kafka = "127.0.0.1:" + (9092 + ports.offset());
    return Topic.read(kafka, topic -> topic.startsWith("referral.opd.")).stream()
        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
        .map(value -> JSON.readTree(value).path("id").asString())
        .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
  }
}
