/**
 * The casebook: every case once more, by its finding, in MongoDB, so that behind any number stands the list of its cases.
 *
 * <p>It folds the same events with the same fold as the indicators ({@code cases.CaseView}) and counts by the same rule
 * ({@code cases.Contribution}); list and number differ at most by what one of the two has yet to hear.
 */
package id.posyandu.referral.reporting.casebook;
