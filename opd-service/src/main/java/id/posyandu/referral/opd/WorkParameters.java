package id.posyandu.referral.opd;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;

/** Which work is asked for, as it was sent. */
record WorkParameters(
    @Parameter(description = "Code of a department") String opd,
    @Parameter(description = "Bidang, UPTD, puskesmas or kelurahan within it") String unit,
    @Parameter(description = "Repeated, or with commas; all open ones unless given") List<String> status,
    @Parameter(description = "One of the six fields") String field,
    @Parameter(description = "Code of a category") String category,
    @Parameter(description = "Kemendagri code; an area stands for all below it") String area,
    @Parameter(description = "true for those that are late, false for those that are not") String overdue,
    @Parameter(description = "NORMAL, URGENT or EMERGENCY") String urgency,
    @Parameter(description = "The officer who sees to it; none for what nobody has") String assignee,
    @Parameter(description = "A whole case number, or words in the number or the text") String q,
    @Parameter(description = "due: what is due first comes first; the default, and the only order") String sort) {}
