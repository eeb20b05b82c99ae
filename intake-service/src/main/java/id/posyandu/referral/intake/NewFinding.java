package id.posyandu.referral.intake;

import id.posyandu.referral.events.Urgency;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** A finding as somebody wishes to report it. What only the tables and the clock can tell is for {@link FindingCheck}. */
@Schema(name = "NewFinding")
record NewFinding(
    @NotNull(message = "is compulsory") @Readable @Schema(minLength = FindingCheck.SHORTEST_TEXT, maxLength = FindingCheck.LONGEST_TEXT)
        String text,
    @NotNull(message = "is compulsory") String area,
    @Pattern(regexp = POSYANDU, message = "must be a registration number, such as 35.76.03.1002.001") String posyandu,
    @Readable @Size(min = 1, max = 100, message = "must have 1 to 100 characters") String cadre,
    Instant observedAt,
    @Size(max = 10, message = "must be at most 10") List<@NotNull(message = "must not be null") String> categories,
    Urgency urgency,
    @Size(max = 10, message = "must be at most 10")
        List<
                @NotNull(message = "must not be null")
                @Pattern(regexp = TAG, message = "must be a tag of a-z, 0-9 and dashes, at most 40, beginning with a letter")
                String>
            programs,
    @Min(value = 1, message = "must be at least 1") @Max(value = 100_000, message = "must be at most 100000")
        Integer people,
    @Valid Place location,
    @Size(max = 10, message = "must be at most 10")
        List<@NotNull(message = "must not be null") @Valid Photo> attachments,
    @Valid Origin source,
    @Valid Person subject) {

  static final String POSYANDU = "\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}\\.\\d{3}";
  private static final String TAG = "[a-z][a-z0-9-]{0,39}";

  /** Closer than the kelurahan. */
  record Place(
      @DecimalMin(value = "-90", message = "must be from -90 to 90")
          @DecimalMax(value = "90", message = "must be from -90 to 90")
          Double latitude,
      @DecimalMin(value = "-180", message = "must be from -180 to 180")
          @DecimalMax(value = "180", message = "must be from -180 to 180")
          Double longitude,
      @Readable @Size(max = 300, message = "must have at most 300 characters") String detail) {}

  /** A picture or paper kept elsewhere. */
  record Photo(
      @NotNull(message = "is compulsory")
          @Size(max = 2000, message = "must have at most 2000 characters")
          @Pattern(regexp = "https?://[\\x21-\\x7e]+", message = "must be an address with http or https")
          String uri,
      @Pattern(regexp = "[0-9a-fA-F]{64}", message = "must be 64 hex digits") String sha256,
      @Pattern(regexp = "[\\w.+-]{1,60}/[\\w.+-]{1,60}", message = "must be a media type, such as image/jpeg")
          String mediaType,
      Instant takenAt) {}

  /** The system that sends it, and what it is called there. */
  record Origin(
      @NotNull(message = "is compulsory")
          @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}", message = "must be a name of letters, digits, . _ -")
          String system,
      @NotNull(message = "is compulsory") @Readable @Size(min = 1, max = 200, message = "must have 1 to 200 characters")
          String id) {}

  /** Whom it concerns. */
  record Person(
      @Readable @Size(max = 200, message = "must have at most 200 characters") String name,
      @Pattern(regexp = "\\d{16}", message = "must have 16 digits") String nik,
      @Pattern(regexp = "\\+?\\d[\\d ().-]{5,24}", message = "must be a phone number") String phone) {}
}
