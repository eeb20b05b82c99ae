package id.posyandu.referral.opd.followup;

import static id.posyandu.referral.events.FollowUpStatus.NEEDS_INFO;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.events.FollowUpStatus.RETURNED;
import static id.posyandu.referral.events.FollowUpStatus.SCHEDULED;

import id.posyandu.referral.events.Attachment;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an officer asks for, as she sends it.
 *
 * @param by who moves it; compulsory
 * @param note why or what; compulsory for NEEDS_INFO, RETURNED, SCHEDULED, RESOLVED and a reopening
 * @param scheduledFor the promised day: heeded for SCHEDULED only
 * @param evidence addresses or hashes of photos and papers
 * @param outcome what came of it: heeded for RESOLVED only; HELPED when left out
 * @param attachments photos and papers that show it, kept elsewhere, with their hashes
 */
public record Move(
    FollowUpStatus to,
    String by,
    String note,
    LocalDate scheduledFor,
    List<String> evidence,
    Outcome outcome,
    List<Attachment> attachments) {
  public static final int LONGEST_BY = 100;
  public static final int LONGEST_NOTE = 2_000;
  static final int MOST_EVIDENCE = 10;
  static final int LONGEST_EVIDENCE = 500;

  private static final Set<FollowUpStatus> NOTED = Set.of(NEEDS_INFO, RETURNED, SCHEDULED, RESOLVED);

  /** Neither NUL nor half a surrogate pair, which no store and no JSON carries unharmed. */
  private static final Pattern READABLE = Pattern.compile("[^\\x00\\p{Cs}]*");

  public Move {
    evidence = orEmpty(evidence);
    attachments = orEmpty(attachments);
  }

  /**
   * All that is wrong with it, wherever the referral stands.
   *
   * @return what is wrong, by JSON pointer, in the order of the members; empty when nothing is
   */
  public Map<String, String> flaws() {
    Map<String, String> flaws = new LinkedHashMap<>();
    if (to == null || to == FollowUpStatus.UNKNOWN) {
      flaws.put("/to", "is compulsory: one of " + choices(FollowUpStatus.values()));
    }
    textFlaw(by, LONGEST_BY, "is compulsory: who moves it").ifPresent(flaw -> flaws.put("/by", flaw));
    if (hasNote()) {
      textFlaw(note, LONGEST_NOTE, "").ifPresent(flaw -> flaws.put("/note", flaw));
    }
    evidenceFlaws(flaws);
    if (outcome == Outcome.UNKNOWN) {
      flaws.put("/outcome", "must be one of " + choices(Outcome.values()));
    }
    return flaws;
  }

  /** The same of what only the clock can tell, and of all else about the attachments. */
  public Map<String, String> flawsOfAttachments(Instant now) {
    return AttachmentFlaws.of(attachments, now);
  }

  /**
   * What a move to there must have and this one lacks. Asked only where that move is legal: who may not make it at all
   * need not be told what else it takes.
   *
   * @param today in the city's zone
   * @param reopens takes back that the work is done, which needs a reason
   */
  public Map<String, String> wanting(LocalDate today, boolean reopens) {
    Map<String, String> wanting = new LinkedHashMap<>();
    if (!hasNote() && (reopens || needsNote(to))) {
      wanting.put("/note", reopens ? "is compulsory: why it is reopened" : "is compulsory for " + to);
    }
    if (to == SCHEDULED && !isPlannable(scheduledFor, today)) {
      wanting.put("/scheduledFor", "is compulsory for SCHEDULED: a day after today, at most " + lastPlannable(today));
    }
    return wanting;
  }

  /** Whether a move to there must say why or what; a reopening must, too. */
  public static boolean needsNote(FollowUpStatus to) {
    return NOTED.contains(to);
  }

  private boolean hasNote() {
    return note != null && !note.isBlank();
  }

  /** With times as MongoDB keeps them, so that what is said now and what is read later are the same. */
  List<Attachment> attachmentsAsKept() {
    return attachments.stream()
        .map(one -> one.takenAt() == null ? one : new Attachment(
            one.uri(), one.sha256(), one.mediaType(), one.takenAt().truncatedTo(ChronoUnit.MILLIS)))
        .toList();
  }

  Outcome outcomeOrHelped() {
    return outcome == null ? Outcome.HELPED : outcome;
  }

  /** Work that needs a budget is promised for the next budget year at the latest, which is the next calendar year. */
  public static LocalDate lastPlannable(LocalDate today) {
    return LocalDate.of(today.getYear() + 1, 12, 31);
  }

  private static boolean isPlannable(LocalDate day, LocalDate today) {
    return day != null && day.isAfter(today) && !day.isAfter(lastPlannable(today));
  }

  private void evidenceFlaws(Map<String, String> flaws) {
    if (evidence.size() > MOST_EVIDENCE) {
      flaws.put("/evidence", "must have at most %d elements".formatted(MOST_EVIDENCE));
      return;
    }
    for (int i = 0; i < evidence.size(); i++) {
      String pointer = "/evidence/" + i;
      textFlaw(evidence.get(i), LONGEST_EVIDENCE, "must be an address or a hash")
          .ifPresent(flaw -> flaws.put(pointer, flaw));
    }
  }

  static Optional<String> textFlaw(String text, int longest, String whenMissing) {
    if (text == null || text.isBlank()) {
      return Optional.of(whenMissing);
    }
    if (text.length() > longest) {
      return Optional.of("must have at most %d characters".formatted(longest));
    }
    return READABLE.matcher(text).matches() ? Optional.empty() : Optional.of("has a character that is no text");
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
  }

  private static String choices(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(Enum::name)
        .filter(name -> !name.equals("UNKNOWN"))
        .collect(Collectors.joining(", "));
  }
}
