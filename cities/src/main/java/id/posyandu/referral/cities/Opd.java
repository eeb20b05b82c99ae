package id.posyandu.referral.cities;

/**
 * A department (OPD) that can be given a referral.
 *
 * @param code the city without dots, a dash, a short name; part of its topic's name, so it never changes
 * @param city the area code of the city whose tables name it
 * @param external it answers to somebody other than the city (Polri, the province): the coordinator moves its referrals
 */
public record Opd(String code, String name, String city, boolean external) {}
