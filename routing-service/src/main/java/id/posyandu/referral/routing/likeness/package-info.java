/** How alike two findings' words are. No clock, no store: texts in, scores out. */
package id.posyandu.referral.routing.likeness;
