package id.posyandu.referral.stack.city;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.kit.wire.EventReader;
import id.posyandu.referral.kit.wire.Heard;
import id.posyandu.referral.kit.wire.RawRecord;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.kit.wire.Unreadable;
import id.posyandu.referral.routing.reading.FindingReader;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ./stack city diff DIR --since 30d}: what the tables of DIR and the reader of this build would change. The tables
 * are taken as of today, or of a day given with {@code --on}: a row that begins next month shows with that day.
 */
final class DiffCommand {
  private static final String USAGE = "./stack city diff DIR [--since 30d] [--on 2026-11-23]";
  private static final Pattern SPAN = Pattern.compile("([1-9]\\d{0,3})([dh])");

  private final Records records;
  private final Clock clock;
  private final PrintStream out;
  private int unreadable;

  DiffCommand(String kafka, PrintStream out, PrintStream err) {
    this(new KafkaRecords(kafka, new Progress(err)), Clock.systemUTC(), out);
  }

  DiffCommand(Records records, Clock clock, PrintStream out) {
    this.records = records;
    this.clock = clock;
    this.out = out;
  }

  int run(List<String> words) {
    Arguments arguments = Arguments.of(words, USAGE, "--since", "--on").onlyOne();
    Instant since = clock.instant().minus(span(arguments.named("--since").orElse("30d")));
    LocalDate on = arguments.named("--on").map(DiffCommand::day).orElseGet(() -> Rerouting.today(clock));
    Cities cities = Tables.sound(arguments.first());
    Diff diff = new Diff(new Rerouting(cities, FindingReader.shipped(), on), since);
    records.since(Topics.DECISIONS, since, record -> read(record).ifPresent(diff::decided));
    records.since(Topics.FINDINGS, since, record -> read(record)
        .filter(FindingReported.class::isInstance)
        .flatMap(finding -> diff.reported((FindingReported) finding))
        .ifPresent(out::println));
    out.println(diff.summary());
    if (unreadable > 0) {
      out.printf("%,d records could not be read.%n", unreadable);
    }
    out.printf("Compared: what was first decided since %s, with %s as of %s. Nothing was stored or sent.%n",
        since.truncatedTo(ChronoUnit.MINUTES), arguments.first(), on);
    return 0;
  }

  private Optional<Event> read(RawRecord record) {
    try {
      return EventReader.read(record).map(Heard::event);
    } catch (Unreadable counted) {
      unreadable++;
      return Optional.empty();
    }
  }

  private static Duration span(String text) {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      throw new Refused("--since '%s' is no length of time such as 30d or 12h", text);
    }
    long number = Long.parseLong(span.group(1));
    return span.group(2).equals("d") ? Duration.ofDays(number) : Duration.ofHours(number);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      throw new Refused("--on '%s' is no day such as 2026-11-23", text);
    }
  }
}
