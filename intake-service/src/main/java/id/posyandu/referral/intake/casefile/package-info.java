/**
 * What became of a finding: the rules by which a case file follows from what was reported and what was heard, in plain
 * Java. They are functions of the set of events, so the order and the number of deliveries change nothing.
 */
package id.posyandu.referral.intake.casefile;
