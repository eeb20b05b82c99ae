package id.posyandu.referral.reporting;

import id.posyandu.referral.events.Indicator;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Lets a fold begin when a test says so, beside whatever the test has put on the topic. */
final class FakeVoice implements Voice {
  final Map<String, Indicator> standing = new HashMap<>();
  boolean mayBegin = true;
  boolean alone;

  @Override
  public boolean leads() {
    return true;
  }

  @Override
  public boolean mayBegin() {
    return mayBegin;
  }

  @Override
  public Indicator said(String key) {
    return standing.get(key);
  }

  @Override
  public Collection<String> keys() {
    return standing.keySet();
  }

  @Override
  public void alone() {
    alone = true;
  }
}
