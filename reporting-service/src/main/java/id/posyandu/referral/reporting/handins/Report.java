package id.posyandu.referral.reporting.handins;

import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.reporting.casebook.CaseItem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * An area's report of a period: all that a page, a CSV or an XLSX of it says.
 *
 * @param level {@code POSYANDU}, {@code KELURAHAN}, {@code KECAMATAN} or {@code KOTA}
 * @param preliminary the period has not ended
 * @param asOf the newest event in its numbers; null while there is none
 * @param inStep numbers and cases were read at the same moment: each number is what the cases add up to. They are brought up to
 *     date by two readers, so in between one may know more; never so in a report that was handed in
 * @param complete every case is in the list; else the newest ones are, as many as a report bears
 * @param whole the area itself
 * @param fields the area once more, through each of the six fields
 * @param below the areas one level below
 * @param cases behind {@code reported}, newest first
 */
@Schema(name = "Report")
public record Report(
    String area,
    String name,
    String level,
    String period,
    boolean preliminary,
    Instant asOf,
    boolean inStep,
    boolean complete,
    Indicator whole,
    List<Indicator> fields,
    List<Indicator> below,
    List<CaseItem> cases) {}
