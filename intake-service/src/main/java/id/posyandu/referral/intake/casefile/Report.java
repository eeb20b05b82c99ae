package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.events.Attachment;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.Location;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.intake.privacy.Masking;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a cadre reported, as she wrote it.
 *
 * @param cadre who reported; stays in intake, like {@code subject}
 * @param observedAtCorrected her phone's clock was ahead, so {@code observedAt} is {@code receivedAt}
 */
public record Report(
    String text,
    String area,
    String posyandu,
    String cadre,
    Instant observedAt,
    boolean observedAtCorrected,
    Instant receivedAt,
    List<String> categories,
    Urgency urgency,
    List<String> programs,
    Integer people,
    Location location,
    List<Attachment> attachments,
    Source source,
    Subject subject) {

  /** What the other services hear of it: her words masked, and neither who reported nor whom it concerns. */
  public FindingReported said(UUID finding, String number) {
    return new FindingReported(
        finding,
        number,
        area,
        receivedAt,
        maskedText(),
        observedAt,
        posyandu,
        categories,
        urgency,
        programs,
        people,
        maskedLocation(),
        attachments);
  }

  String maskedText() {
    return Masking.mask(text);
  }

  Location maskedLocation() {
    return location == null
        ? null
        : new Location(location.latitude(), location.longitude(), Masking.mask(location.detail()));
  }

  @Override
  public String toString() {
    return "Report[" + area + ", " + receivedAt + "]";
  }
}
