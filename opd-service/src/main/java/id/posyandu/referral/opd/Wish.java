package id.posyandu.referral.opd;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an officer filled in on a page, as she typed it, so that it can be shown to her again.
 *
 * @param to a status; of a move
 * @param scheduledFor such as 2027-03-01
 * @param evidence an address or a hash, one a line
 * @param officer who is to see to it; of a handing-over
 * @param by her name, where her browser did not remember it
 * @param seen the sequence that the page showed
 * @param once a key that the form came with, so that sending it twice does nothing twice
 */
record Wish(
    String to,
    String note,
    String scheduledFor,
    String outcome,
    String evidence,
    String officer,
    String by,
    String seen,
    String once) {
  static final Wish NOTHING = new Wish(null, null, null, null, null, null, null, null, null);

  Wish {
    // Browsers send two characters for a new line and count one.
    note = note == null ? null : note.replace("\r\n", "\n");
  }

  Body move(Desk desk) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "to", to);
    put(json, "by", desk.by());
    put(json, "note", note);
    put(json, "scheduledFor", scheduledFor);
    put(json, "outcome", outcome);
    if (!evidenceLines().isEmpty()) {
      evidenceLines().forEach(json.putArray("evidence")::add);
    }
    return Body.of(json);
  }

  /** An empty name takes it from whoever has it. */
  Body handing(Desk desk) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("assignee", isBlank(officer) ? null : officer.strip());
    put(json, "by", desk.by());
    return Body.of(json);
  }

  Optional<IdempotencyKey> key() {
    return isBlank(once) ? Optional.empty() : IdempotencyKey.of(once);
  }

  IfMatch ifMatch() {
    return IfMatch.of(isBlank(seen) ? null : seen);
  }

  /** Whether it was meant for that move; what was typed for one that is not possible any longer is kept for any. */
  public boolean isFor(FollowUpStatus status, List<FollowUpStatus> allowed) {
    return status.name().equals(to) || to != null && allowed.stream().noneMatch(one -> one.name().equals(to));
  }

  private List<String> evidenceLines() {
    return evidence == null
        ? List.of()
        : Arrays.stream(evidence.split("\\s+")).filter(line -> !line.isBlank()).toList();
  }

  private static void put(ObjectNode json, String member, String value) {
    if (!isBlank(value)) {
      json.put(member, value);
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
