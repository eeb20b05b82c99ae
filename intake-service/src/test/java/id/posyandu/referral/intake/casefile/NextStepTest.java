package id.posyandu.referral.intake.casefile;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static id.posyandu.referral.events.FollowUpStatus.ASSIGNED;
import static id.posyandu.referral.events.FollowUpStatus.CLOSED;
import static id.posyandu.referral.events.FollowUpStatus.IN_PROGRESS;
import static id.posyandu.referral.events.FollowUpStatus.NEEDS_INFO;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.events.FollowUpStatus.RETURNED;
import static id.posyandu.referral.events.FollowUpStatus.SCHEDULED;
import static id.posyandu.referral.events.FollowUpStatus.UNKNOWN;
import static id.posyandu.referral.events.ReferralClock.FINISH;
import static id.posyandu.referral.events.ReferralClock.RESPOND;
import static id.posyandu.referral.events.TriageReason.UNCLEAR;
import static id.posyandu.referral.events.TriageReason.WITHDRAWN_BY_CADRE;
import static id.posyandu.referral.intake.casefile.Cases.DINSOS;
import static id.posyandu.referral.intake.casefile.Cases.DISDIK;
import static id.posyandu.referral.intake.casefile.Cases.MORNING;
import static id.posyandu.referral.intake.casefile.Cases.dinsos;
import static id.posyandu.referral.intake.casefile.Cases.disdik;
import static id.posyandu.referral.intake.casefile.Cases.insteadOf;
import static id.posyandu.referral.intake.casefile.Cases.reported;
import static id.posyandu.referral.intake.casefile.Cases.seen;
import static id.posyandu.referral.intake.casefile.Cases.withdrawn;
import static id.posyandu.referral.intake.casefile.WaitingOn.Who.CADRE;
import static id.posyandu.referral.intake.casefile.WaitingOn.Who.COORDINATOR;
import static id.posyandu.referral.intake.casefile.WaitingOn.Who.NOBODY;
import static id.posyandu.referral.intake.casefile.WaitingOn.Who.OPD;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.cities.EmergencyNumber;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.events.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a cadre reads, and who owes the next step, wherever a case may stand. 20 November 2026 is a Friday. */
class NextStepTest {
  private static final Cases TOLD = Cases.about(Cases.FINDING);
  private static final Instant RESPOND_BY = MORNING.plus(Duration.ofDays(1));
  private static final Instant FINISH_BY = MORNING.plus(Duration.ofDays(5));
  private static final Instant A_WEEK_LATER = MORNING.plus(Duration.ofDays(7));
  private static final Told ROUTED = TOLD.routed(1, dinsos());
  private static final String A = "Dinas 3576-dinsosp3a";
  private static final String B = "Dinas 3576-disdikbud";

  static Stream<Arguments> wherever_a_case_may_stand() {
    return Stream.of(
        Arguments.of(reported(), COORDINATOR, null,
            "sudah kami terima dan sedang dibaca untuk menentukan dinas yang akan membantu"),
        Arguments.of(reported(TOLD.triaged(1, UNCLEAR)), COORDINATOR, null,
            "sedang dibaca koordinator (Tim Pembina Posyandu) untuk menentukan dinas yang tepat"),
        Arguments.of(reported(ROUTED), OPD, RESPOND_BY,
            A + " sudah menerima laporan ini dan harus menjawab paling lambat Sabtu, 21 November 2026 pukul 08.30 WIB"),
        Arguments.of(reported(ROUTED, TOLD.moved(DINSOS, 1, ACCEPTED)), OPD, FINISH_BY,
            A + " sudah menyanggupi dan harus selesai paling lambat Rabu, 25 November 2026 pukul 08.30 WIB"),
        Arguments.of(reported(ROUTED, TOLD.moved(DINSOS, 1, IN_PROGRESS)), OPD, FINISH_BY,
            A + " sedang mengerjakannya dan harus selesai paling lambat Rabu, 25 November 2026 pukul 08.30 WIB"),
        Arguments.of(reported(ROUTED, TOLD.moved(DINSOS, 1, NEEDS_INFO), TOLD.moved(DINSOS, 2, ASSIGNED)), OPD, FINISH_BY,
            A + " sedang menanganinya dan harus selesai paling lambat Rabu, 25 November 2026 pukul 08.30 WIB"),
        Arguments.of(reported(ROUTED, TOLD.moved(DINSOS, 1, UNKNOWN)), OPD, FINISH_BY,
            A + " sedang menanganinya dan harus selesai paling lambat Rabu, 25 November 2026 pukul 08.30 WIB"),
        Arguments.of(reported(ROUTED, move(1, SCHEDULED, "menunggu anggaran", LocalDate.of(2027, 3, 1), null)), OPD,
            Instant.parse("2027-03-01T17:00:00Z"), A + " berjanji mengerjakannya pada Senin, 1 Maret 2027"),
        Arguments.of(reported(ROUTED, move(1, SCHEDULED, "menunggu anggaran", null, null)), OPD, null,
            A + " sudah merencanakannya, tetapi belum menyebut tanggal"),
        Arguments.of(reported(ROUTED, move(1, NEEDS_INFO, "Apakah ada KK?", null, null)), CADRE,
            Instant.parse("2026-12-04T01:41:00Z"),
            A + " bertanya: “Apakah ada KK?”; mohon dijawab paling lambat Jumat, 4 Desember 2026 pukul 08.41 WIB"),
        Arguments.of(reported(ROUTED, move(1, RESOLVED, "Sembako diterima", null, Outcome.HELPED)), CADRE,
            Instant.parse("2026-12-04T01:41:00Z"),
            A + " menyatakan sudah selesai (“Sembako diterima”); mohon pastikan paling lambat "
                + "Jumat, 4 Desember 2026 pukul 08.41 WIB apakah bantuannya benar-benar sampai"),
        Arguments.of(reported(ROUTED, move(1, RESOLVED, "Penghasilan di atas batas", null, Outcome.NOT_ELIGIBLE)), CADRE,
            Instant.parse("2026-12-04T01:41:00Z"),
            A + " menyatakan yang dilaporkan tidak memenuhi syarat (“Penghasilan di atas batas”); bila tidak benar, mohon "
                + "beri tahu paling lambat Jumat, 4 Desember 2026 pukul 08.41 WIB"),
        Arguments.of(reported(ROUTED, TOLD.moved(DINSOS, 1, RETURNED)), COORDINATOR, null,
            A + " mengembalikan laporan ini (“sudah dikunjungi”), dan koordinator (Tim Pembina Posyandu) sedang mencari dinas "
                + "yang tepat"),
        Arguments.of(reported(ROUTED, TOLD.moved(DINSOS, 1, CLOSED, true)), NOBODY, null,
            "sudah selesai dan ditutup, karena bantuannya sudah dipastikan sampai"),
        Arguments.of(reported(ROUTED, TOLD.moved(DINSOS, 1, CLOSED, false)), NOBODY, null,
            "sudah ditutup karena tidak ada jawaban dari Ibu/Bapak; bila bantuannya belum sampai, beri tahu kami paling lambat "
                + "Selasa, 19 Januari 2027 pukul 08.41 WIB"),
        Arguments.of(reported(TOLD.dismissed(1, "NOT_OURS_PLN", "Listrik padam adalah urusan PLN: telepon 123.")), NOBODY, null,
            "tidak diteruskan ke dinas: Listrik padam adalah urusan PLN: telepon 123"),
        Arguments.of(reported(TOLD.dismissed(1, "NOT_OURS_PLN", null)), NOBODY, null,
            "tidak diteruskan ke dinas: listrik adalah urusan PLN, telepon 123"),
        Arguments.of(reported(TOLD.dismissed(1, "DISMISSED_BY_PERSON", null)), NOBODY, null,
            "tidak diteruskan ke dinas: alasannya tidak disebutkan; tanyakan kepada koordinator (Tim Pembina Posyandu)"),
        Arguments.of(reported(TOLD.routed(2, withdrawn(dinsos()))), NOBODY, null,
            "semua rujukannya ditarik koordinator (Tim Pembina Posyandu), jadi tidak ada dinas yang menanganinya lagi"));
  }

  @ParameterizedTest
  @MethodSource
  void wherever_a_case_may_stand(Case known, WaitingOn.Who who, Instant until, String clause) {
    CaseFile file = CaseFile.of(known, seen(MORNING), null);

    assertThat(file.message()).isEqualTo("Laporan MJK-7K3Q: " + clause + ".");
    assertThat(file.waitingOn().who()).isEqualTo(who);
    assertThat(file.waitingOn().until()).isEqualTo(until);
    assertThat(file.waitingOn().opd()).isEqualTo(who == OPD ? "3576-dinsosp3a" : null);
    assertThat(file.emergencyNumbers()).isEmpty();
  }

  @Test
  void what_is_late_is_said_and_who_was_told_of_it() {
    assertThat(message(reported(ROUTED), RESPOND_BY.plusSeconds(1)))
        .isEqualTo("Laporan MJK-7K3Q: maaf, " + A + " terlambat: belum menjawab, padahal batasnya "
            + "Sabtu, 21 November 2026 pukul 08.30 WIB.");
    assertThat(message(reported(ROUTED, TOLD.overdue(DINSOS, RESPOND, 0, 2, "Camat", RESPOND_BY),
            TOLD.overdue(DINSOS, RESPOND, 0, 1, "Kepala OPD", RESPOND_BY)), A_WEEK_LATER))
        .endsWith("pukul 08.30 WIB, dan ini sudah dilaporkan ke Camat.");
    assertThat(message(reported(ROUTED, TOLD.moved(DINSOS, 1, ACCEPTED),
            TOLD.overdue(DINSOS, FINISH, 1, 1, "Kepala OPD", FINISH_BY)), A_WEEK_LATER))
        .contains("belum selesai, padahal batasnya Rabu, 25 November 2026 pukul 08.30 WIB, dan ini sudah dilaporkan ke Kepala OPD");
    assertThat(message(reported(ROUTED, move(1, SCHEDULED, "anggaran", LocalDate.of(2026, 11, 23), null)), A_WEEK_LATER))
        .contains("belum menepati janjinya untuk Senin, 23 November 2026");
    assertThat(waitingOn(reported(ROUTED), A_WEEK_LATER)).isEqualTo(new WaitingOn(OPD, "3576-dinsosp3a", DINSOS, RESPOND_BY));
  }

  @Test
  void a_department_that_keeps_silent_is_not_passed_over_in_silence() {
    assertThat(message(reported(ROUTED, TOLD.moved(DINSOS, 1, ACCEPTED), TOLD.silent(DINSOS, 1, 1, 5)), MORNING))
        .endsWith(", dan sudah 5 hari kerja tidak ada kabar.");
    assertThat(message(reported(ROUTED, TOLD.moved(DINSOS, 2, IN_PROGRESS), TOLD.silent(DINSOS, 1, 1, 5)), MORNING))
        .as("it has moved since").doesNotContain("tidak ada kabar");
  }

  @Test
  void of_a_mixture_the_cadre_reads_first_what_she_can_do_herself() {
    Case mixed = reported(TOLD.routed(1, dinsos(), disdik()), TOLD.moved(DISDIK, 1, NEEDS_INFO));

    assertThat(message(mixed, A_WEEK_LATER))
        .startsWith("Laporan MJK-7K3Q: " + B + " bertanya: “sudah dikunjungi”; mohon dijawab paling lambat Jumat, 4 Desember")
        .contains("; maaf, " + A + " terlambat: belum menjawab");
    assertThat(waitingOn(mixed, A_WEEK_LATER)).extracting(WaitingOn::who, WaitingOn::referral).containsExactly(CADRE, DISDIK);
  }

  @Test
  void a_question_comes_before_a_confirmation_and_both_before_what_the_coordinator_owes() {
    Case resolved = reported(TOLD.routed(1, dinsos(), disdik()), TOLD.moved(DINSOS, 1, RESOLVED));

    assertThat(waitingOn(resolved.with(TOLD.moved(DISDIK, 1, NEEDS_INFO)), MORNING).referral()).isEqualTo(DISDIK);
    assertThat(waitingOn(resolved.with(TOLD.moved(DISDIK, 1, RETURNED)), MORNING).referral()).isEqualTo(DINSOS);
    assertThat(waitingOn(resolved.with(TOLD.moved(DISDIK, 1, IN_PROGRESS)), MORNING).who()).isEqualTo(CADRE);
  }

  @Test
  void what_is_handed_back_waits_for_the_coordinator_while_others_go_on() {
    Case returned = reported(TOLD.routed(1, dinsos(), disdik()), TOLD.moved(DISDIK, 1, RETURNED));

    assertThat(message(returned, MORNING)).contains(B + " mengembalikan laporan ini", A + " sudah menerima laporan ini");
    assertThat(waitingOn(returned, MORNING)).isEqualTo(new WaitingOn(COORDINATOR, null, DISDIK, null));
  }

  @Test
  void what_was_replaced_is_not_told_again() {
    Case replaced = reported(TOLD.routed(2, dinsos(), disdik(), insteadOf(DISDIK)), TOLD.moved(DISDIK, 1, RETURNED));

    assertThat(message(replaced, MORNING)).contains("Dinas 3576-dinkesp2kb").doesNotContain("mengembalikan");
    assertThat(waitingOn(replaced, MORNING).who()).isEqualTo(OPD);
  }

  @Test
  void a_part_that_is_done_is_told_last() {
    Case partly = reported(TOLD.routed(1, dinsos(), disdik()), TOLD.moved(DINSOS, 1, CLOSED, true));

    assertThat(message(partly, MORNING)).contains(B + " sudah menerima").endsWith("; bagian " + A + " sudah selesai.");
    assertThat(waitingOn(partly, MORNING).opd()).isEqualTo("3576-disdikbud");
  }

  @Test
  void more_than_three_departments_are_counted_and_not_listed() {
    Case many = reported(TOLD.routed(1, dinsos(), disdik(), insteadOf(DINSOS), insteadOf(DISDIK)));

    assertThat(message(many, MORNING)).endsWith("; 2 dinas lain juga menanganinya.");
  }

  @Test
  void what_the_cadre_answered_is_not_asked_again() {
    Instant later = MORNING.plus(Duration.ofHours(1));
    Case asked = reported(ROUTED, TOLD.moved(DINSOS, 1, NEEDS_INFO));
    Case answered = asked.with(Acts.NONE.added(new Addition(DISDIK, null, "ada", List.of(), "kader", later)));
    Case elsewhere = asked.with(Acts.NONE.added(new Addition(DISDIK, DISDIK, "ada", List.of(), "kader", later)));
    Case before = asked.with(Acts.NONE.added(new Addition(DISDIK, DINSOS, "ada", List.of(), "kader", MORNING)));

    assertThat(message(answered, later)).isEqualTo("Laporan MJK-7K3Q: jawaban dari Ibu/Bapak sudah diteruskan ke " + A
        + ", yang akan melanjutkan.");
    assertThat(waitingOn(answered, later)).isEqualTo(new WaitingOn(OPD, "3576-dinsosp3a", DINSOS, null));
    assertThat(waitingOn(elsewhere, later).who()).isEqualTo(CADRE);
    assertThat(waitingOn(before, later).who()).isEqualTo(CADRE);
  }

  @Test
  void what_she_confirmed_is_not_asked_again() {
    Case resolved = reported(ROUTED, TOLD.moved(DINSOS, 2, RESOLVED))
        .with(Acts.NONE.answered(List.of(new Answer(DINSOS, 2, Reply.CONFIRMED, null, MORNING))));

    assertThat(waitingOn(resolved, MORNING)).isEqualTo(new WaitingOn(OPD, "3576-dinsosp3a", DINSOS, null));
  }

  @Test
  void what_she_took_back_waits_for_the_coordinator_until_somebody_decides() {
    Acts takenBack = Acts.NONE.withdrawn(new Withdrawal("salah kirim", "kader", MORNING));
    Case asked = reported(TOLD.routed(1, dinsos()), TOLD.triaged(2, WITHDRAWN_BY_CADRE)).with(takenBack);

    assertThat(message(reported().with(takenBack), MORNING)).contains("permintaan untuk menarik laporan ini sudah kami terima");
    assertThat(waitingOn(reported(TOLD.triaged(1, UNCLEAR)).with(takenBack), MORNING).who()).isEqualTo(COORDINATOR);
    assertThat(message(asked, MORNING)).contains("permintaan untuk menarik", "; " + A + " sudah menerima laporan ini");
    assertThat(waitingOn(asked, MORNING).who()).isEqualTo(COORDINATOR);
    assertThat(waitingOn(asked.with(TOLD.routed(3, dinsos())), MORNING).who()).as("it goes on").isEqualTo(OPD);
    assertThat(message(reported(TOLD.dismissed(1, "WITHDRAWN_BY_CADRE", null)).with(takenBack), MORNING))
        .isEqualTo("Laporan MJK-7K3Q: tidak diteruskan ke dinas: ditarik kembali oleh kader yang melaporkan.");
  }

  @Test
  void what_is_added_when_it_is_over_is_said_to_change_nothing() {
    Addition late = new Addition(DISDIK, null, "masih bocor", List.of(), "kader", A_WEEK_LATER);
    Case closed = reported(ROUTED, TOLD.moved(DINSOS, 1, CLOSED, true));

    assertThat(message(closed.with(Acts.NONE.added(late)), A_WEEK_LATER))
        .endsWith("jadi laporkan lagi sebagai temuan baru bila masalahnya masih ada.");
    assertThat(message(reported(ROUTED).with(Acts.NONE.added(late)), MORNING)).doesNotContain("temuan baru");
  }

  @Test
  void what_was_closed_in_silence_can_be_disputed_for_sixty_days() {
    Case silent = reported(ROUTED, TOLD.moved(DINSOS, 1, CLOSED, false));

    assertThat(message(silent, MORNING.plus(Duration.ofDays(61))))
        .isEqualTo("Laporan MJK-7K3Q: sudah ditutup karena tidak ada jawaban sampai batas waktunya.");
  }

  @Test
  void what_was_closed_without_help_is_not_called_helped() {
    Case closed = reported(ROUTED, TOLD.moved(DINSOS, 1, CLOSED, true, null, null, Outcome.DECLINED));

    assertThat(message(closed, MORNING)).isEqualTo("Laporan MJK-7K3Q: sudah ditutup, dan tidak ada yang harus dikerjakan lagi.");
  }

  @Test
  void what_another_cadre_found_otherwise_is_said() {
    Case refuted = reported(ROUTED, TOLD.moved(DINSOS, 1, CLOSED, true)).with(Acts.NONE.verified(
        new Verification(DINSOS, 1, Verification.Seen.REFUTED, "kader-meri-01", "belum ada", MORNING)));

    assertThat(message(refuted, MORNING)).contains("kader lain yang datang melihat");
  }

  @Test
  void in_an_emergency_the_numbers_come_first() {
    Case emergency = reported(TOLD.routed(1, Urgency.EMERGENCY, List.of(), dinsos()));
    CaseFile file = CaseFile.of(emergency, seen(MORNING), null);

    assertThat(file.message())
        .startsWith("DARURAT, segera telepon 112 (Panggilan darurat), 113 (Pemadam kebakaran), 119 (")
        .contains(". Laporan MJK-7K3Q: " + A);
    assertThat(file.emergencyNumbers()).contains(new EmergencyNumber("112", "Panggilan darurat"));
    assertThat(CaseFile.of(emergency.with(TOLD.moved(DINSOS, 1, CLOSED, true)), seen(MORNING), null).emergencyNumbers())
        .as("it is over").isEmpty();
  }

  @Test
  void says_the_same_in_english() {
    Viewpoint english = Viewpoint.of(MORNING, Optional.empty(), Wording.in(Locale.ENGLISH));

    assertThat(CaseFile.of(reported(ROUTED), english, null).message()).isEqualTo("Report MJK-7K3Q: " + A
        + " has received this report and must answer by Saturday, 21 November 2026, 08:30 WIB.");
    assertThat(CaseFile.of(reported(TOLD.dismissed(1, "NOT_OURS_PLN", "urusan PLN")), english, null).message())
        .endsWith("electricity is the business of PLN, call 123.");
    assertThat(CaseFile.of(reported(TOLD.dismissed(1, "DUPLICATE", "Sudah di MJK-4H2P")), english, null).message())
        .as("what the file has no words for").endsWith("Sudah di MJK-4H2P.");
  }

  @Test
  void a_long_note_is_cut_between_characters() {
    Case asked = reported(ROUTED, move(1, NEEDS_INFO, "😀".repeat(400), null, null));

    assertThat(message(asked, MORNING)).contains("“" + "😀".repeat(300) + "…”");
  }

  /** Whatever two departments do, with or without limits and notes, there is a sentence and somebody who is waited on. */
  @Property
  void there_is_always_a_sentence(
      @ForAll FollowUpStatus one, @ForAll FollowUpStatus other, @ForAll Outcome outcome, @ForAll boolean confirmed,
      @ForAll boolean noted, @ForAll boolean english) {
    Case known = reported(
        TOLD.routed(1, dinsos(), disdik()),
        TOLD.moved(DINSOS, 1, one, confirmed, noted ? "catatan {0}" : null, null, outcome),
        TOLD.moved(DISDIK, 2, other, null, noted ? " " : null, noted ? LocalDate.of(2027, 3, 1) : null, null));
    Wording wording = Wording.in(english ? Locale.ENGLISH : Wording.INDONESIAN);

    CaseFile file = CaseFile.of(known, Viewpoint.of(A_WEEK_LATER, Optional.empty(), wording), null);

    assertThat(file.message()).contains("MJK-7K3Q: ").endsWith(".").doesNotContain("null", "{1}", "{2}", "  ");
    boolean over = file.status() == CaseStatus.CLOSED || file.status() == CaseStatus.DISMISSED;
    assertThat(file.waitingOn().who() == NOBODY).isEqualTo(over);
  }

  private static Told move(int sequence, FollowUpStatus to, String note, LocalDate scheduledFor, Outcome outcome) {
    return TOLD.moved(DINSOS, sequence, to, null, note, scheduledFor, outcome);
  }

  private static String message(Case known, Instant now) {
    return CaseFile.of(known, seen(now), null).message();
  }

  private static WaitingOn waitingOn(Case known, Instant now) {
    return CaseFile.of(known, seen(now), null).waitingOn();
  }
}
