package id.posyandu.referral.events;

/**
 * Where it is, closer than the kelurahan.
 *
 * @param latitude degrees north, WGS 84; null when unknown
 * @param longitude degrees east, WGS 84; null when unknown
 * @param detail in words, such as {@code RT 3 RW 2}; NIK and phone numbers are masked before it leaves intake
 */
public record Location(Double latitude, Double longitude, String detail) {}
