/**
 * The register of posyandu and what they say of themselves: who could have spoken, and who looked and found nothing. Kept in
 * MongoDB; what is declared is said on {@code referral.declarations}.
 */
package id.posyandu.referral.reporting.posts;
