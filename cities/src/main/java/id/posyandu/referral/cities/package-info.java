/**
 * The cities as data, and the questions asked of them: who holds this duty here on that day, by when must they act,
 * what is this place called.
 *
 * <p>Start at {@link id.posyandu.referral.cities.Cities}. Everything is an immutable snapshot read once at start-up;
 * tables with any flaw are refused as a whole, with all flaws named.
 */
package id.posyandu.referral.cities;
