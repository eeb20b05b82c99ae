package id.posyandu.referral.routing.reading;

/** A way to come from what stands in a text to what it means. */
interface Way {

  String name();

  Reading of(Analysis analysis);
}
