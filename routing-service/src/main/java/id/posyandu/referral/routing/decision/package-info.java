/**
 * Who acts on a finding, until when, and what a person must decide. Plain functions from what is known to what is now
 * known and said: no clock, no store, no message.
 */
package id.posyandu.referral.routing.decision;
