package id.posyandu.referral.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.posyandu.referral.local.PortTaken;
import id.posyandu.referral.stack.Ports.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the person at the keyboard types, and is told. */
class CommandTest {

  @ParameterizedTest
  @ValueSource(strings = {"up --detatch", "up now", "down --fresh", "status 5", "demo --detach", "bench --referals 5"})
  void a_word_that_nobody_knows_is_refused_before_anything_happens(String typed) {
    assertThatThrownBy(() -> Options.check(List.of(typed.split(" "))))
        .isInstanceOf(CannotGoOn.class).hasMessageContaining(typed.split(" ")[1]);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "up", "up --fresh --detach", "down", "demo --fresh", "bench --referrals 5 --fresh", "bench --replay 7",
      "bench --referrals", "city check my-cities", "evaluate a.jsonl --misses 3"})
  void what_help_lists_is_known(String typed) {
    assertThatCode(() -> Options.check(List.of(typed.split(" ")))).doesNotThrowAnyException();
  }

  @Test
  void a_stack_whose_port_is_already_in_use_is_not_ready() {
    assertThat(Foreground.saysReady("Caused by: PortInUseException: Port 8083 is already in use")).isFalse();
    assertThat(Foreground.saysReady("[ 36.3 s] ready in 36.3 s; Ctrl-C or ./stack down ends it")).isTrue();
  }

  @Test
  void a_service_whose_port_is_taken_is_named_before_anything_is_started() throws IOException {
    Ports ports = new Ports(FreeOffset.any());
    assertThatCode(ports::mustBeFree).doesNotThrowAnyException();
    try (ServerSocket other = new ServerSocket(ports.of(Service.OPD), 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(ports::mustBeFree)
          .isInstanceOf(PortTaken.class)
          .hasMessageContaining("opd-service")
          .hasMessageContaining(Integer.toString(other.getLocalPort()));
    }
  }

  @Test
  void a_stack_that_died_is_told_from_one_that_was_ended(@TempDir Path clone) throws IOException {
    Place place = new Place(clone, new Ports(0));
    assertThat(place.died()).isFalse();

    Files.writeString(clone.resolve("stack.pid"), "2147483646"); // of nobody
    assertThat(place.died()).isTrue();

    place.release();
    assertThat(place.died()).isFalse();
  }

  @Test
  void the_status_says_what_a_service_lacks() {
    String answer = """
        {"components":{"kafka":{"status":"DOWN"},"mongo":{"status":"UP"},"readinessState":{"status":"UP"}},"status":"DOWN"}""";
    Status.Health health = Status.Health.of(new JsonMapper().readTree(answer));
    assertThat(health.status()).isEqualTo("DOWN");
    assertThat(health.lacking()).isEqualTo("  lacks kafka");
  }
}
