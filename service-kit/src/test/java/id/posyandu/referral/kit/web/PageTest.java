package id.posyandu.referral.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
  @Test
  void names_where_the_next_one_begins_when_there_is_more() {
    Page<String> page = Page.of(List.of("a", "b", "c"), 2, row -> "after " + row);

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(Page.decoded(page.next())).isEqualTo("after b");
  }

  @Test
  void is_the_last_when_there_is_no_more() {
    assertThat(Page.of(List.of("a", "b"), 2, row -> row).next()).isNull();
  }

  @Test
  void has_50_rows_unless_asked_and_500_at_most() {
    assertThat(Page.limit(null)).isEqualTo(50);
    assertThat(Page.limit(500)).isEqualTo(500);
    assertThatThrownBy(() -> Page.limit(501)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Page.limit(0)).isInstanceOf(Refusal.class);
  }

  @Test
  void refuses_a_cursor_that_it_did_not_give() {
    assertThatThrownBy(() -> Page.decoded("%%%")).isInstanceOf(Refusal.class);
  }
}
