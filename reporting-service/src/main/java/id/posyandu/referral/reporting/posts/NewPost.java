package id.posyandu.referral.reporting.posts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What somebody wishes the register to say of one posyandu. */
@Schema(name = "NewPosyandu")
record NewPost(
    @NotNull
        @Pattern(regexp = CODE, message = "must be a kelurahan's code and three digits, such as 35.76.03.1002.001")
        @Schema(example = "35.76.03.1002.001")
        String code,
    @NotNull @Size(min = 1, max = 100, message = "must have 1 to 100 characters")
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Pattern(
            regexp = "[^\\u0000-\\u001F\\uD800-\\uDFFF\\uFFFE\\uFFFF]*",
            message = "must be well-formed text without control characters")
        String name,
    @NotNull @Schema(description = "The first day on which it exists", example = "2025-01-01") LocalDate from,
    @Schema(description = "The first day on which it no longer does; left out while it does") LocalDate until) {

  static final String CODE = "[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}\\.[0-9]{3}";

  /** {@code 35.76.03.1002} of {@code 35.76.03.1002.001}. */
  static String area(String code) {
    return code.substring(0, code.lastIndexOf('.'));
  }

  Post post() {
    return new Post(code, name, area(code), from.toString(), until == null ? null : until.toString());
  }
}
