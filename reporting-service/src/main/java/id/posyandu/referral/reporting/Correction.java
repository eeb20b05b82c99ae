package id.posyandu.referral.reporting;

import id.posyandu.referral.events.Indicator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The first round of a fold that began from nothing: what it need not say again, and what no longer is. */
final class Correction {
  private final Voice voice;
  private final Set<String> there = new HashSet<>();

  Correction(Voice voice) {
    this.voice = voice;
  }

  /** Whether that differs from what stands on the topic. */
  boolean isNeeded(String key, Indicator indicator) {
    there.add(key);
    return !indicator.equals(voice.said(key));
  }

  /** Keys that stand on the topic and were not asked about. */
  List<String> gone() {
    return voice.keys().stream().filter(key -> !there.contains(key)).toList();
  }
}
