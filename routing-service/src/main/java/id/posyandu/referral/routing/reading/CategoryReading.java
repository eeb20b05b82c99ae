package id.posyandu.referral.routing.reading;

/**
 * A category of finding (kategori temuan) that the text touches.
 *
 * @param score from 0 to 1, how much the words speak for it; no probability
 */
public record CategoryReading(String category, double score) {}
