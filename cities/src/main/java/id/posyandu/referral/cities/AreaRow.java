package id.posyandu.referral.cities;

import java.util.List;

/** An area and what people also call it. */
record AreaRow(Area area, List<String> aliases, String file, long line) {}
