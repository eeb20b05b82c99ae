/** How every service shows itself to people: one frame, one stylesheet, two languages, safe forms. */
package id.posyandu.referral.kit.pages;
