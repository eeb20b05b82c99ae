/** The Spring around {@link id.posyandu.referral.opd.followup}: topics, REST and one document a referral. */
package id.posyandu.referral.opd;
