package id.posyandu.referral.stack;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A case's whole way as a table that fits a terminal: what was said, understood, assigned, done, and what it changed. */
final class WholeWay {
  private static final DateTimeFormatter WIB =
      DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.of("Asia/Jakarta"));
  private static final List<String> COUNTS =
      List.of("reported", "inTriage", "routed", "dismissed", "joint", "assigned", "open", "resolved", "closed",
          "responded", "respondedInTime", "finishedInTime", "confirmed", "helped");

  private final PrintStream out;

  WholeWay(PrintStream out) {
    this.out = out;
  }

  void print(JsonNode file, JsonNode before, JsonNode after) {
    out.printf("%nCase %s: %s%n", text(file, "number"), text(file, "status"));
    row("said", text(file, "text"));
    row("where", text(file, "area") + ", posyandu " + text(file, "posyandu"));
    row("understood", joined(file.path("categories")) + " (" + joined(file.path("fields")) + "), " + text(file, "urgency"));
    row("because", joined(file.path("because")));
    row("decided by", text(file, "model"));
    row("trace id", text(file, "traceId"));
    row("she reads", text(file, "message"));
    referrals(file);
    timeline(file);
    indicators(before, after);
  }

  private void referrals(JsonNode file) {
    out.printf("%nReferrals%n");
    for (JsonNode referral : Demo.list(file.path("referrals"))) {
      out.printf("  %-5s %-62s %-12s respond by %s, finish by %s%n",
          referral.path("lead").asBoolean() ? "lead" : "",
          shortened(text(referral.path("opd"), "name"), 62),
          text(referral, "status"), at(referral, "respondBy"), at(referral, "finishBy"));
    }
  }

  private void timeline(JsonNode file) {
    out.printf("%nWhat happened%n");
    Demo.list(file.path("timeline")).stream()
        .sorted(Comparator.comparing(entry -> text(entry, "at")))
        .forEach(entry -> out.printf("  %-16s %-10s %-18s %-12s %-18s %s%n", at(entry, "at"), text(entry, "event"),
            department(file, text(entry, "referral")), text(entry, "status"), text(entry, "by"), text(entry, "note")));
  }

  private static String department(JsonNode file, String referral) {
    return Demo.list(file.path("referrals")).stream()
        .filter(one -> text(one, "id").equals(referral))
        .map(one -> text(one.path("opd"), "code"))
        .findFirst()
        .orElse("");
  }

  private void indicators(JsonNode before, JsonNode after) {
    out.printf("%nIndicators of %s, %s%n", text(after, "name"), text(after, "period"));
    out.printf("  %-18s %8s %8s%n", "", "before", "after");
    for (String count : COUNTS) {
      out.printf("  %-18s %8d %8d%n", count, before.path("counts").path(count).asLong(),
          after.path("counts").path(count).asLong());
    }
  }

  private void row(String name, String value) {
    out.printf("  %-12s %s%n", name, value);
  }

  private static String text(JsonNode node, String member) {
    return node.path(member).asString("");
  }

  private static String joined(JsonNode array) {
    return String.join(", ", Demo.list(array).stream().map(JsonNode::asString).toList());
  }

  private static String at(JsonNode node, String member) {
    String time = text(node, member);
    return time.isEmpty() ? "" : WIB.format(Instant.parse(time));
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
