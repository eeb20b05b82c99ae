package id.posyandu.referral.opd;

import id.posyandu.referral.events.FollowUpStatus;

/** Another department that acts on the same case, and how far it is. */
record OtherDepartment(Department opd, boolean lead, FollowUpStatus status) {}
