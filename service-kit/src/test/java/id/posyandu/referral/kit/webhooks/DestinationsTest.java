package id.posyandu.referral.kit.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where webhooks may point. Only literal addresses: nothing is looked up. */
class DestinationsTest {
  private static final Destinations ANYWHERE_PUBLIC = new Destinations(List.of(), true);

  @ParameterizedTest
  @ValueSource(strings = {
    "http://127.0.0.1/", "http://127.8.8.8:9092", "http://0.0.0.0", "http://10.1.2.3/x", "http://172.16.0.1",
    "http://192.168.1.1", "http://169.254.169.254/latest/meta-data", "http://100.64.0.1", "http://[::1]/",
    "http://[fe80::1]", "http://[fd00::1]", "http://[::ffff:127.0.0.1]", "http://[2002:7f00:1::]", "http://224.0.0.1",
    "http://240.0.0.1", "http://[64:ff9b::7f00:1]", "http://198.18.0.1", "http://2130706433"})
  void a_private_address_is_refused(String url) {
    assertThat(ANYWHERE_PUBLIC.flaw(url)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "ftp://8.8.8.8", "8.8.8.8", "http://", "http:///x", "http://user:secret@8.8.8.8/", "not an address", "javascript:alert(1)",
    "http://8.8.8.8/#x"})
  void what_is_no_web_address_is_refused(String url) {
    assertThat(ANYWHERE_PUBLIC.flaw(url)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://8.8.8.8/hook?x=1", "http://1.1.1.1:8080", "http://[2606:4700::1111]/"})
  void a_public_address_is_right(String url) {
    assertThat(ANYWHERE_PUBLIC.flaw(url)).isEmpty();
  }

  @Test
  void a_host_that_the_operator_names_is_right_wherever_it_is() {
    Destinations gateway = new Destinations(List.of("10.1.2.3", " LOCALHOST "), false);

    assertThat(gateway.flaw("http://10.1.2.3:8080/hook")).isEmpty();
    assertThat(gateway.flaw("http://localhost/hook")).isEmpty();
    assertThat(gateway.flaw("http://10.1.2.4/hook")).isPresent();
    assertThat(gateway.flaw("https://8.8.8.8/hook")).isPresent();
  }

  @Test
  void the_same_holds_at_the_moment_of_the_call() throws UnknownHostException {
    assertThatThrownBy(() -> ANYWHERE_PUBLIC.resolve("192.168.1.1")).isInstanceOf(UnknownHostException.class);
    assertThat(ANYWHERE_PUBLIC.resolve("8.8.8.8")).containsExactly(InetAddress.getByName("8.8.8.8"));
  }
}
