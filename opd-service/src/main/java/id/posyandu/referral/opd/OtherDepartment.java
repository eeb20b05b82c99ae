package id.posyandu.referral.opd;

import id.posyandu.referral.events.FollowUpStatus;
import java.util.UUID;

/** Another department that acts on the same case, or did until it returned its referral or lost it, and how far it is. */
record OtherDepartment(UUID referral, Department opd, boolean lead, FollowUpStatus status) {}
