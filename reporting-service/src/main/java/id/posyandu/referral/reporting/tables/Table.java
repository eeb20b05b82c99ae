package id.posyandu.referral.reporting.tables;

import java.util.List;

/**
 * What is written as CSV or as a sheet of an XLSX.
 *
 * @param name of the sheet
 * @param rows cells are texts, whole numbers ({@code Long}), decimals, or null for an empty one
 */
public record Table(String name, String title, List<String> headings, List<List<Object>> rows) {}
