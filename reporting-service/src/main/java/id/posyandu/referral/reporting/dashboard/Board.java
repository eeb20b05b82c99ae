package id.posyandu.referral.reporting.dashboard;

import id.posyandu.referral.cities.Area;
import java.util.List;

/**
 * One look at an area in a period, through a slice.
 *
 * @param way the area and all it lies in, widest first
 * @param trend a year's months, oldest first
 * @param fields the six, of the whole area
 * @param departments those of the city, the most late first; empty for the whole installation
 * @param below the areas one level below, those with most findings first
 */
public record Board(
    Area area,
    List<Area> way,
    Period period,
    String slice,
    Reading whole,
    List<Reading> trend,
    List<Reading> fields,
    List<Reading> departments,
    List<Reading> below,
    Coverage coverage) {

  /** Areas below from which nothing came in the period. */
  public List<Reading> silent() {
    return below.stream().filter(Reading::quiet).toList();
  }

  /**
   * Posyandu of the register, and how many of them spoke.
   *
   * @param registered those of the register in the area in the period; 0 while it has none, null while it can't be read
   * @param reporting those that reported a finding
   * @param sixFields those that reported or declared nil in all six fields
   * @param silent registered ones of which nothing came, by name, at most so many as a page bears
   */
  public record Coverage(Integer registered, Share reporting, Share sixFields, List<Post> silent) {}

  /** A posyandu of the register. */
  public record Post(String code, String name, String area) {}
}
