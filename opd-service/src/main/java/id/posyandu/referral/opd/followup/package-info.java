/**
 * What a department may do about a referral, as plain functions: which move is legal, what it must say, which clock it
 * stops. Nothing here knows how it is stored, asked for or said.
 */
package id.posyandu.referral.opd.followup;
