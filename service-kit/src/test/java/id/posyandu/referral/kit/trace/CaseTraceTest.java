package id.posyandu.referral.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import org.junit.jupiter.api.Test;

class CaseTraceTest {
  @Test
  void reads_the_trace_id_of_a_traceparent() {
    assertThat(CaseTrace.idOf("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
        .isEqualTo("0af7651916cd43dd8448eb211c80319c");
  }

  @Test
  void takes_nonsense_for_no_trace() {
    assertThat(CaseTrace.idOf(null)).isNull();
    assertThat(CaseTrace.idOf("nonsense")).isNull();
    assertThat(CaseTrace.idOf("00-00000000000000000000000000000000-b7ad6b7169203331-01")).isNull();
  }

  @Test
  void makes_one_up_where_nothing_is_traced() {
    CaseTrace traces = new CaseTrace(Tracer.NOOP);

    assertThat(CaseTrace.idOf(traces.current())).matches("[0-9a-f]{32}");
  }
}
