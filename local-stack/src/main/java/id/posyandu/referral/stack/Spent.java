package id.posyandu.referral.stack;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What something took by the clock on the wall and of the processors, as far as this JVM is concerned. */
record Spent(long sinceNanos, long processorSinceNanos) {
  private static final double NANOS = 1e9;

  static Spent sinceNow() {
    return new Spent(System.nanoTime(), processorNanos());
  }

  double seconds() {
    return (System.nanoTime() - sinceNanos) / NANOS;
  }

  /** @return how many events a second that were */
  double tell(String what, int events) {
    double seconds = seconds();
    double processor = (processorNanos() - processorSinceNanos) / NANOS;
    int cores = Runtime.getRuntime().availableProcessors();
    System.out.printf("%-27s %,.0f events a second, in %.1f s%n", what, events / seconds, seconds);
    System.out.printf("  processor time %.1f s, broker and all: %.0f µs an event, so %,.0f a second on %d cores of its own%n",
        processor, processor * 1e6 / events, events * cores / processor, cores);
    return events / seconds;
  }

  private static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }
}
