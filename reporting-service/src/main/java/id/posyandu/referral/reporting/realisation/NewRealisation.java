package id.posyandu.referral.reporting.realisation;

import id.posyandu.referral.reporting.spm.Figures;
import id.posyandu.referral.reporting.spm.Revision;
import id.posyandu.referral.reporting.spm.Statement;
import id.posyandu.referral.reporting.spm.Statement.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What somebody wishes to state of one service in one quarter. A number left out is not known; 0 is nobody (nihil). */
@Schema(name = "NewRealisation")
record NewRealisation(
    @NotNull @Schema(description = "A kota", example = "35.76") String area,
    @NotNull @Schema(example = "2026") Integer year,
    @NotNull @Min(value = 1, message = QUARTER) @Max(value = 4, message = QUARTER) Integer quarter,
    @NotNull @Schema(description = "One of the 29, such as KES-BUMIL", example = "KES-BUMIL") String service,
    @Min(value = 0, message = PEOPLE) @Max(value = MOST, message = PEOPLE)
        @Schema(description = "Who has a right to it in the year; 0 for nobody (nihil), null for not known")
        Long mustServe,
    @Min(value = 0, message = PEOPLE) @Max(value = MOST, message = PEOPLE)
        @Schema(description = "Who got it, from January to the end of the quarter; at most mustServe")
        Long served,
    @Valid Quality quality,
    @Valid Budget budget,
    @Size(min = 1, max = 2000, message = WORDS) @Pattern(regexp = Texts.PLAIN, message = Texts.PLAIN_DETAIL)
        @Schema(description = "What stands in the way (permasalahan)")
        String problem,
    @Size(min = 1, max = 2000, message = WORDS) @Pattern(regexp = Texts.PLAIN, message = Texts.PLAIN_DETAIL)
        @Schema(description = "What is done about it (rencana aksi)")
        String plan,
    @Schema(description = "DRAFT when left out; FINAL needs mustServe, served and by", defaultValue = "DRAFT") Stage status,
    @Size(min = 1, max = 100, message = NAME) @Pattern(regexp = Texts.NOT_BLANK, message = Texts.NOT_BLANK_DETAIL)
        @Pattern(regexp = Texts.PLAIN, message = Texts.PLAIN_DETAIL)
        String by,
    @Size(min = 1, max = 1000, message = "must have 1 to 1000 characters")
        @Pattern(regexp = Texts.NOT_BLANK, message = Texts.NOT_BLANK_DETAIL)
        @Pattern(regexp = Texts.PLAIN, message = Texts.PLAIN_DETAIL)
        @Schema(description = "Compulsory to change what is FINAL")
        String reason) {

  static final long MOST = 1_000_000_000L;
  static final long MOST_RUPIAH = 1_000_000_000_000_000L;
  private static final String QUARTER = "must be 1 to 4";
  private static final String PEOPLE = "must be 0 to " + MOST;
  private static final String RUPIAH = "must be 0 to " + MOST_RUPIAH;
  private static final String WORDS = "must have 1 to 2000 characters";
  private static final String NAME = "must have 1 to 100 characters";

  /** Goods, services and staff that the standard asks for (mutu minimal). */
  @Schema(name = "Quality")
  record Quality(
      @Min(value = 0, message = PEOPLE) @Max(value = MOST, message = PEOPLE) Long needed,
      @Min(value = 0, message = PEOPLE) @Max(value = MOST, message = PEOPLE) Long fulfilled) {}

  /** In rupiah. */
  @Schema(name = "Budget")
  record Budget(
      @Min(value = 0, message = RUPIAH) @Max(value = MOST_RUPIAH, message = RUPIAH) Long allocated,
      @Min(value = 0, message = RUPIAH) @Max(value = MOST_RUPIAH, message = RUPIAH) Long realised) {}

  boolean wantsToStand() {
    return status == Stage.FINAL;
  }

  /** Its number is for its account to say. */
  Revision revision(Instant now) {
    Quality standard = quality == null ? new Quality(null, null) : quality;
    Budget money = budget == null ? new Budget(null, null) : budget;
    var statement =
        new Statement(
            new Figures(mustServe, served, standard.needed(), standard.fulfilled()),
            money.allocated(),
            money.realised(),
            problem,
            plan,
            status == null ? Stage.DRAFT : status);
    return new Revision(0, statement, by, reason, now);
  }

  RowKey key() {
    return new RowKey(area, year, quarter, service);
  }
}
