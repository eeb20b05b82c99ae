package id.posyandu.referral.intake;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that every reader after us can write and read: without NUL and without half a surrogate pair. */
@Pattern(regexp = "[^\\u0000\\uD800-\\uDFFF]*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface Readable {
  String message() default "must be well-formed text without NUL characters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
