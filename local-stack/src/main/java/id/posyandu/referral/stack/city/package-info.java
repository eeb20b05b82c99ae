/**
 * {@code ./stack city}: lays out a new city's tables, says what is wrong with them, and shows what tables or the reader
 * would change before they are put in force. Nothing here stores or sends anything but the new folder.
 */
package id.posyandu.referral.stack.city;
