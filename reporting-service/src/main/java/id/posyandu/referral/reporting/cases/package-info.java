/**
 * What one case adds to the indicators: plain rules, without Kafka or Spring.
 *
 * <p>A {@link id.posyandu.referral.reporting.cases.CaseView} is the fold of what was heard of a finding, a
 * {@link id.posyandu.referral.reporting.cases.Contribution} what it adds to the sums. Both depend on <em>which</em>
 * events were heard, never on their order or on repeats: that is why a rebuild gives the same numbers.
 */
package id.posyandu.referral.reporting.cases;
