package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.SpmField;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Objects;

/** How a sheet lies in stores and between the steps: a few dozen bytes a slice. */
public final class SheetPacking {
  private static final SpmField[] FIELDS = SpmField.values();

  private SheetPacking() {}

  public static byte[] packed(Sheet sheet) {
    var out = new PackedWriter().each(sheet.declared(), PackedWriter::oneOf).number(sheet.totals().size());
    Latest before = null;
    for (var entry : sheet.totals().entrySet()) {
      out.text(entry.getKey());
      tally(out, entry.getValue().tally());
      Latest latest = entry.getValue().latest();
      boolean same = Objects.equals(latest, before); // of one case, all slices have the same
      out.flag(same);
      if (!same) {
        out.latest(latest);
        before = latest;
      }
    }
    return out.bytes();
  }

  public static Sheet sheet(byte[] bytes) {
    var in = new PackedReader(bytes);
    var declared = EnumSet.noneOf(SpmField.class);
    declared.addAll(in.each(each -> each.oneOf(FIELDS)));
    int size = in.whole();
    var totals = new HashMap<String, Total>(size * 2);
    Latest latest = null;
    for (int i = 0; i < size; i++) {
      String slice = in.text();
      Tally tally = tally(in);
      latest = in.flag() ? latest : in.latest();
      totals.put(slice, new Total(tally, latest));
    }
    return new Sheet(totals, declared);
  }

  private static void tally(PackedWriter out, Tally tally) {
    long there = 0;
    for (int i = 0; i < tally.counts().length; i++) {
      there |= tally.counts()[i] == 0 ? 0 : 1L << i;
    }
    out.number(there);
    for (int count : tally.counts()) {
      if (count != 0) {
        out.number(count);
      }
    }
    histogram(out, tally.respond());
    histogram(out, tally.finish());
  }

  private static Tally tally(PackedReader in) {
    long there = in.number();
    int[] counts = new int[Tally.ZERO.counts().length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (there >> i & 1) == 0 ? 0 : in.whole();
    }
    return new Tally(counts, histogram(in), histogram(in));
  }

  private static void histogram(PackedWriter out, Histogram histogram) {
    out.number(histogram.buckets().length);
    int before = 0;
    for (int i = 0; i < histogram.buckets().length; i++) {
      out.number(histogram.buckets()[i] - before).number(histogram.counts()[i]);
      before = histogram.buckets()[i];
    }
  }

  private static Histogram histogram(PackedReader in) {
    int size = in.whole();
    if (size == 0) {
      return Histogram.NONE;
    }
    int[] buckets = new int[size];
    int[] counts = new int[size];
    int before = 0;
    for (int i = 0; i < size; i++) {
      before += in.whole();
      buckets[i] = before;
      counts[i] = in.whole();
    }
    return new Histogram(buckets, counts);
  }
}
