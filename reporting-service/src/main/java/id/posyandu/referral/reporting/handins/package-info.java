/**
 * Reports that people hand in: the numbers of an area and a period with the cases behind them, kept as they were, and what has
 * changed since.
 */
package id.posyandu.referral.reporting.handins;
