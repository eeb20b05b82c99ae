/** The real browser in which pages are tested, for the tests of every module. */
package id.posyandu.referral.kit.browser;
