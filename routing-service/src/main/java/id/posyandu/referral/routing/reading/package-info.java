/**
 * Reads what a cadre wrote: which fields and categories it touches, how urgent it is, and whether it is sure enough to act.
 *
 * <p>What it knows is data ({@code reading/*.tsv}): regional words, compounds, places, cues. What it says it can explain:
 * every score stands on words of the text. The same text and the same data always give the same reading. Nothing here
 * knows Spring, Kafka or a city.
 */
package id.posyandu.referral.routing.reading;
