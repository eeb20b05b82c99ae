package id.posyandu.referral.kit.web;

/**
 * One thing wrong with a request.
 *
 * @param pointer JSON pointer into the body, such as {@code /area}; a query parameter's or header's name for those
 * @param detail what is wrong with it and what would be right, in words
 */
public record FieldError(String pointer, String detail) {}
