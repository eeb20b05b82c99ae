package id.posyandu.referral.opd;

import id.posyandu.referral.events.Location;
import id.posyandu.referral.events.OtherReferral;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.events.ReferralConfirmed;
import id.posyandu.referral.events.ReferralDisputed;
import id.posyandu.referral.events.ReferralWithdrawn;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.kit.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A referral as routing assigns it; the defaults are those of a family that suddenly fell poor. */
record Assignment(ReferralAssigned event) {
  static final String DINSOS = "3576-dinsosp3a";
  static final String DISDIKBUD = "3576-disdikbud";
  static final String POLRES = "3576-polri";

  static Assignment fallenPoor() {
    return fallenPoor(UUID.randomUUID());
  }

  static Assignment fallenPoor(UUID finding) {
    Instant received = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new Assignment(new ReferralAssigned(
        finding, "35.76.03.1002", received, UUID.randomUUID(), DINSOS, "Dinsos P3A", null, false, true, 1, null,
        List.of(SpmField.SOSIAL), List.of("SOS-N-MISKIN"), received.plus(Duration.ofDays(1)),
        received.plus(Duration.ofDays(5)), "MJK-7K3Q", "Pak Slamet RT 3 RW 2 kena PHK", "35.76.03.1002.001",
        new Location(-7.4722, 112.4338, "RT 3 RW 2"), List.of("kampung-bahagia"), 5, List.of(), Urgency.URGENT,
        List.of("kena PHK"), "rules-1", List.of()));
  }

  /** The same case's other part: the child that does not go to school. */
  static Assignment outOfSchool(UUID finding) {
    return fallenPoor(finding).with(it -> it.department(DISDIKBUD, "SD", false).lead = false);
  }

  UUID id() {
    return event.id();
  }

  String topic() {
    return Topics.ofOpd(event.opd());
  }

  ReferralConfirmed confirmed(int sequence) {
    return new ReferralConfirmed(event.finding(), event.area(), event.receivedAt(), id(), sequence, null);
  }

  ReferralDisputed disputed(int sequence) {
    return new ReferralDisputed(
        event.finding(), event.area(), event.receivedAt(), id(), sequence, "bantuan belum datang");
  }

  ReferralWithdrawn withdrawn() {
    return new ReferralWithdrawn(
        event.finding(), event.area(), event.receivedAt(), id(), "salah alamat", "koordinator");
  }

  /** The same with some members changed. */
  Assignment with(Consumer<Change> change) {
    Change it = new Change(event);
    change.accept(it);
    return new Assignment(it.changed());
  }

  /** Members that tests like to be different. */
  static final class Change {
    private final ReferralAssigned was;
    String opd;
    String unit;
    boolean external;
    boolean lead;
    String area;
    SpmField field;
    String category;
    Urgency urgency;
    Instant respondBy;
    Instant finishBy;
    String number;
    String text;
    List<OtherReferral> others;

    private Change(ReferralAssigned was) {
      this.was = was;
      this.opd = was.opd();
      this.unit = was.unit();
      this.external = was.external();
      this.lead = was.lead();
      this.area = was.area();
      this.field = was.fields().get(0);
      this.category = was.categories().get(0);
      this.urgency = was.urgency();
      this.respondBy = was.respondBy();
      this.finishBy = was.finishBy();
      this.number = was.number();
      this.text = was.text();
      this.others = was.others();
    }

    Change department(String code, String unit, boolean external) {
      this.opd = code;
      this.unit = unit;
      this.external = external;
      return this;
    }

    private ReferralAssigned changed() {
      return new ReferralAssigned(
          was.finding(), area, was.receivedAt(), was.id(), opd, was.opdName(), unit, external, lead, was.round(),
          was.supersedes(), List.of(field), List.of(category), respondBy, finishBy, number, text, was.posyandu(),
          was.location(), was.programs(), was.people(), was.attachments(), urgency, was.because(), was.model(), others);
    }
  }
}
