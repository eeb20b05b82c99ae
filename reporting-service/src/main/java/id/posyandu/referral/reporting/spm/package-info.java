/**
 * How far a city reaches everybody who has a right to a basic service (standar pelayanan minimal): plain rules, without
 * Kafka, MongoDB or Spring.
 *
 * <p>Achievement is what a department states against the need of the year, never a count of findings: those come only from
 * where cadres looked. Formulas after Permendagri 59/2021 (penerapan SPM) as the ministry's e-SPM computes them; the 29
 * services after PP 2/2018 Pasal 5 to 10.
 */
package id.posyandu.referral.reporting.spm;
