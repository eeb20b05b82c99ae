package id.posyandu.referral.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;

class PromptlyTest {
  private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
  private final Promptly promptly = Promptly.in(context);

  @Test
  void news_is_committed_at_the_next_look_and_only_then() {
    promptly.news();
    assertThat(context.committed()).isFalse();
    assertThat(committedAtTheNextLook()).isTrue();
    assertThat(committedAtTheNextLook()).isFalse();
  }

  @Test
  void a_straggler_from_the_past_is_committed_as_soon_but_an_old_log_waits_for_the_interval() {
    promptly.past();
    assertThat(committedAtTheNextLook()).isTrue();

    for (int i = 0; i < 1_000; i++) {
      promptly.past();
    }
    assertThat(committedAtTheNextLook()).isFalse();
  }

  @Test
  void what_is_left_of_an_old_log_is_committed_once_it_ends() {
    for (int i = 0; i < 1_000; i++) {
      promptly.past();
    }
    assertThat(committedAtTheNextLook()).isFalse();
    assertThat(committedAtTheNextLook()).isTrue();
    assertThat(committedAtTheNextLook()).isFalse();
  }

  @Test
  void news_in_the_middle_of_an_old_log_does_not_wait() {
    for (int i = 0; i < 1_000; i++) {
      promptly.past();
    }
    promptly.news();
    assertThat(committedAtTheNextLook()).isTrue();
  }

  private boolean committedAtTheNextLook() {
    context.resetCommit();
    context.scheduledPunctuators().forEach(look -> look.getPunctuator().punctuate(0));
    return context.committed();
  }
}
