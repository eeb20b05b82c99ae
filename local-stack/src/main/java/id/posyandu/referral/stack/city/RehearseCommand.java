package id.posyandu.referral.stack.city;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.routing.reading.FindingReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** {@code ./stack city rehearse FILE}: where each complaint of an old file would have gone. */
final class RehearseCommand {
  private static final String USAGE = "./stack city rehearse FILE [--area CODE] [--tables DIR] [--column NAME]";
  private static final String ROW = "%6s  %-13s  %-9s  %-28s  %-28s  %s%n";

  private final Tables tables;
  private final PrintStream out;

  RehearseCommand(Tables tables, PrintStream out) {
    this.tables = tables;
    this.out = out;
  }

  int run(List<String> words) throws IOException {
    Arguments arguments = Arguments.of(words, USAGE, "--area", "--tables", "--column").onlyOne();
    Complaints complaints = Complaints.in(Arguments.path(arguments.first()));
    Cities cities = arguments.named("--tables").map(Tables::sound).orElseGet(tables::inForce);
    Optional<String> area = arguments.named("--area");
    area.filter(code -> cities.city(code).isEmpty()).ifPresent(code -> {
      throw new Refused("The tables have no area %s", code);
    });
    LocalDate today = Rerouting.today(Clock.systemUTC());
    Rehearsal rehearsal = new Rehearsal(new Rerouting(cities, FindingReader.shipped(), today), area);
    Summary summary = new Summary(cities.catalogue());
    complaints.read(arguments.named("--column"), complaint -> print(complaint, rehearsal, summary));
    summary.print(out);
    return 0;
  }

  private void print(Complaint complaint, Rehearsal rehearsal, Summary summary) {
    if (summary.rows() == 0) {
      out.printf(ROW, "line", "decision", "urgency", "categories", "OPD", "text");
    }
    if (complaint.isBad()) {
      summary.leaveOut();
      out.printf("%6d  left out: %s%n", complaint.line(), complaint.flaw());
      return;
    }
    Destination destination = rehearsal.of(complaint);
    summary.add(destination, rehearsal.area(complaint).isPresent());
    out.printf(ROW, complaint.line(), destination.decision(), destination.urgency(), listed(destination.categories()),
        listed(new TreeSet<>(destination.opds())), Shown.of(complaint.text()));
  }

  private static String listed(Iterable<String> names) {
    String list = String.join(",", names);
    return list.isEmpty() ? "-" : list;
  }
}
