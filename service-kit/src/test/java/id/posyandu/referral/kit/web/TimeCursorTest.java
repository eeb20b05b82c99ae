package id.posyandu.referral.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCursorTest {
  @Property
  void is_read_as_it_was_written(@ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long at, @ForAll long high) {
    var cursor = new TimeCursor(Instant.ofEpochMilli(at), new UUID(high, at));

    assertThat(TimeCursor.read(Page.encoded(cursor.written()))).isEqualTo(cursor);
  }

  @Test
  void none_is_the_beginning_of_the_list() {
    assertThat(TimeCursor.read(null)).isNull();
    assertThat(TimeCursor.read(" ")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1/2", "-1/0af76519-16cd-43dd-8448-eb211c80319c", "1/0AF76519-16cd-43dd-8448-eb211c80319c"})
  void what_we_did_not_write_is_refused(String text) {
    assertThatThrownBy(() -> TimeCursor.read(Page.encoded(text))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> TimeCursor.read("!!")).isInstanceOf(Refusal.class);
  }
}
