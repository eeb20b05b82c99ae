/** The reporting service: folds the stream into indicators with Kafka Streams, and answers from their topic. */
package id.posyandu.referral.reporting;
