/** Tables as people take them away: CSV and XLSX that every spreadsheet opens as meant. */
package id.posyandu.referral.reporting.tables;
