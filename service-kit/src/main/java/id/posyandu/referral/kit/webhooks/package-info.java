/**
 * Tells subscribers what happened, signed, at an address of theirs: the same for every service that has subscribers.
 *
 * <p>An event becomes deliveries by hearing it from Kafka, in a group of its own: a delivery is an insert by the ids of
 * webhook and event, so a repeat makes none. Nothing is told twice on purpose; a crash between telling and noting it tells
 * it again, with the same {@code webhook-id}. Deliveries of one webhook go in order as long as it answers.
 */
package id.posyandu.referral.kit.webhooks;
