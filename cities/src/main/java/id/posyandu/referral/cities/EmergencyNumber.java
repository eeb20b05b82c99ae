package id.posyandu.referral.cities;

/** A telephone number to call at once, and who answers. */
public record EmergencyNumber(String number, String name) {}
