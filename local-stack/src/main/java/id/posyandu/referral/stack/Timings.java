package id.posyandu.referral.stack;

import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How long something took, many times; safe to fill from several threads. */
final class Timings {
  private final ConcurrentSkipListMap<Long, LongAdder> byMicros = new ConcurrentSkipListMap<>();

  void time(Runnable work) {
    long began = System.nanoTime();
    work.run();
    add(System.nanoTime() - began);
  }

  void add(long nanos) {
    byMicros.computeIfAbsent(nanos / 1_000, micros -> new LongAdder()).increment();
  }

  /** The smallest time that at least this share of them did not exceed, in milliseconds. */
  double percentile(double share) {
    long total = byMicros.values().stream().mapToLong(LongAdder::sum).sum();
    long seen = 0;
    for (var entry : byMicros.entrySet()) {
      seen += entry.getValue().sum();
      if (seen >= share * total) {
        return entry.getKey() / 1_000.0;
      }
    }
    return 0;
  }

  @Override
  public String toString() {
    return "p50 %.1f ms, p90 %.1f ms, p99 %.1f ms".formatted(percentile(0.5), percentile(0.9), percentile(0.99));
  }
}
