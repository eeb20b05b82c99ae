/**
 * What departments state of their services, kept in MongoDB, and what follows from it. Beside it stand the leads that
 * findings give; the indicators' stream is no part of this.
 */
package id.posyandu.referral.reporting.realisation;
