/** What the dashboard shows, as plain Java: shares, readings and the board that they make up. */
package id.posyandu.referral.reporting.dashboard;
