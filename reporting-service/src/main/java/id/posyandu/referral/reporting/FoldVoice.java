package id.posyandu.referral.reporting;

import id.posyandu.referral.events.Indicator;
import java.util.Collection;
import java.util.function.BooleanSupplier;

/** What one fold and those who watch over it tell each other. */
final class FoldVoice implements Voice {
  private final IndicatorCopy copy;
  private final BooleanSupplier leads;
  private volatile boolean mayBegin;
  private volatile boolean alone;

  FoldVoice(IndicatorCopy copy, BooleanSupplier leads) {
    this.copy = copy;
    this.leads = leads;
  }

  void begin() {
    mayBegin = true;
  }

  /** Whether that fold has come that far on this instance. */
  boolean isAlone() {
    return alone;
  }

  @Override
  public boolean leads() {
    return leads.getAsBoolean();
  }

  @Override
  public boolean mayBegin() {
    return mayBegin;
  }

  @Override
  public Indicator said(String key) {
    return copy.said(key);
  }

  @Override
  public Collection<String> keys() {
    return copy.keys();
  }

  @Override
  public void alone() {
    alone = true;
  }
}
