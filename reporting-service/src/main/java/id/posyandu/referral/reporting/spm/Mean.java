package id.posyandu.referral.reporting.spm;

import id.posyandu.referral.reporting.spm.Score.Standing;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * A field, as the mean of its services; a city, as the mean of its six fields, however many services each has.
 *
 * <p>What is not stated is in no mean, so a city that states only its good services would look good: {@link #atLeast} is
 * beside it, and only a {@link #complete} mean has a category.
 *
 * @param index of those that are known; null where none is
 * @param atLeast the same with 0 for each that is not known; null where all are nihil and left out
 * @param known services whose index is known
 * @param nihil services with nobody to serve, whether counted or left out
 * @param unknown services of which something is not stated
 */
public record Mean(Percent index, Percent atLeast, int known, int nihil, int unknown) {

  public static Mean ofServices(List<Score> services) {
    return new Mean(
        mean(services.stream().map(Score::index)),
        mean(services.stream().map(one -> one.standing() == Standing.UNKNOWN ? Percent.NONE : one.index())),
        count(services, Standing.KNOWN),
        count(services, Standing.NIHIL),
        count(services, Standing.UNKNOWN));
  }

  public static Mean ofFields(List<Mean> fields) {
    return new Mean(
        mean(fields.stream().map(Mean::index)),
        mean(fields.stream().map(Mean::atLeast)),
        sum(fields, Mean::known),
        sum(fields, Mean::nihil),
        sum(fields, Mean::unknown));
  }

  /** Whether every service is stated in full. */
  public boolean complete() {
    return unknown == 0;
  }

  private static Percent mean(Stream<Percent> shares) {
    List<Percent> there = shares.filter(Objects::nonNull).toList();
    return there.isEmpty() ? null : Percent.mean(there);
  }

  private static int count(List<Score> services, Standing standing) {
    return (int) services.stream().filter(one -> one.standing() == standing).count();
  }

  private static int sum(List<Mean> fields, ToIntFunction<Mean> count) {
    return fields.stream().mapToInt(count).sum();
  }
}
