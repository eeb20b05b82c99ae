package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * How a case lies in its store. All of it stays as long as the case may hear of itself again, which is for ever: without the
 * sequences and revisions, a repeat that comes late could not be told from news. With its key a case of two departments costs
 * some 300 bytes open and 370 closed, and telling it again, moving and reopening it add nothing ({@code CaseSizeTest}).
 */
public final class CasePacking {
  private static final FollowUpStatus[] STATUSES = FollowUpStatus.values();
  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final SpmField[] FIELDS = SpmField.values();
  private static final Urgency[] URGENCIES = Urgency.values();

  private CasePacking() {}

  public static byte[] packed(CaseView one) {
    var out = new PackedWriter();
    out.text(one.origin().area())
        .time(one.origin().receivedAt())
        .text(one.origin().posyandu())
        .each(one.origin().programs(), PackedWriter::text)
        .oneOf(one.origin().urgency())
        .latest(one.latest());
    decisions(out, one.decisions());
    out.each(one.followUps().entrySet(), CasePacking::followUp);
    return out.each(one.named(), PackedWriter::text).bytes();
  }

  public static CaseView caseView(byte[] bytes) {
    var in = new PackedReader(bytes);
    var origin = new Origin(
        in.text(), in.time(), in.text(), new TreeSet<>(in.each(PackedReader::text)), in.oneOf(URGENCIES));
    var latest = in.latest();
    var decisions = decisions(in);
    var followUps = new HashMap<UUID, FollowUp>();
    in.each(CasePacking::followUp).forEach(entry -> followUps.put(entry.getKey(), entry.getValue()));
    return new CaseView(origin, latest, decisions, followUps, new TreeSet<>(in.each(PackedReader::text)));
  }

  private static void decisions(PackedWriter out, Decisions decisions) {
    var triaged = decisions.triaged();
    out.flag(triaged != null);
    if (triaged != null) {
      out.number(triaged.revision()).each(triaged.fields(), PackedWriter::oneOf).oneOf(triaged.urgency());
    }
    var routed = decisions.routed();
    out.flag(routed != null);
    if (routed != null) {
      out.number(routed.revision()).each(routed.fields(), PackedWriter::oneOf).oneOf(routed.urgency());
      out.each(routed.referrals(), CasePacking::referral);
    }
    out.number(decisions.dismissed());
    var questions = decisions.questions();
    out.each(questions.asked().entrySet(), (each, asked) -> each.text(asked.getKey()).number(asked.getValue()));
    out.each(questions.answered(), PackedWriter::text).number(questions.unnamed());
  }

  private static Decisions decisions(PackedReader in) {
    var triaged = in.flag()
        ? new Decisions.Triaged(in.whole(), in.each(each -> each.oneOf(FIELDS)), in.oneOf(URGENCIES))
        : null;
    var routed = in.flag()
        ? new Decisions.Routed(
            in.whole(), in.each(each -> each.oneOf(FIELDS)), in.oneOf(URGENCIES), in.each(CasePacking::referral))
        : null;
    int dismissed = in.whole();
    var asked = new HashMap<String, Integer>();
    in.each(each -> Map.entry(each.text(), each.whole())).forEach(one -> asked.put(one.getKey(), one.getValue()));
    var answered = new HashSet<>(in.each(PackedReader::text));
    return new Decisions(triaged, routed, dismissed, new Questions(asked, answered, in.whole()));
  }

  private static void referral(PackedWriter out, Decisions.Referral one) {
    out.id(one.id()).id(one.supersedes()).flag(one.withdrawn()).text(one.opd()).each(one.fields(), PackedWriter::oneOf);
  }

  private static Decisions.Referral referral(PackedReader in) {
    return new Decisions.Referral(in.id(), in.id(), in.flag(), in.text(), in.each(each -> each.oneOf(FIELDS)));
  }

  private static void followUp(PackedWriter out, Map.Entry<UUID, FollowUp> entry) {
    var one = entry.getValue();
    out.id(entry.getKey())
        .number(one.sequence())
        .oneOf(one.status())
        .flag(one.responded())
        .flag(one.respondedInTime())
        .flag(one.reopened())
        .number(one.resolution())
        .flag(one.finishedInTime())
        .oneOf(one.outcome())
        .number(one.respondMinutes())
        .number(one.finishMinutes())
        .flag(one.confirmed());
    var alarms = one.alarms();
    out.number(alarms.respond()).number(alarms.finish()).number(alarms.promise()).number(alarms.silence());
    out.number(one.visit().closing()).flag(one.visit().upheld());
  }

  private static Map.Entry<UUID, FollowUp> followUp(PackedReader in) {
    return Map.entry(
        in.id(),
        new FollowUp(
            in.whole(),
            in.oneOf(STATUSES),
            in.flag(),
            in.flag(),
            in.flag(),
            in.whole(),
            in.flag(),
            in.oneOf(OUTCOMES),
            in.number(),
            in.number(),
            in.flag(),
            new Alarms(in.whole(), in.whole(), in.whole(), in.whole()),
            new Visit(in.whole(), in.flag())));
  }
}
