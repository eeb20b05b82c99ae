/** How well texts are read: labelled texts in, a table and the worst mistakes out. */
package id.posyandu.referral.routing.evaluate;
