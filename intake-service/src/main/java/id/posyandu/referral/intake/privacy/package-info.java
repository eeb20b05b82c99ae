/** What of a person's identity may leave intake: nothing. Plain Java. */
package id.posyandu.referral.intake.privacy;
