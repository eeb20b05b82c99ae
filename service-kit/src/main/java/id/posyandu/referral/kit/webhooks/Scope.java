package id.posyandu.referral.kit.webhooks;

/**
 * What a subscriber wants to hear of. Which members a service knows is its own business; a null one narrows nothing.
 *
 * @param opd code of the department whose referrals
 * @param area Kemendagri code; an area stands for all below it
 * @param source name of the system through which the findings came
 */
public record Scope(String opd, String area, String source) {}
