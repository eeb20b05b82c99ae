package id.posyandu.referral.local;

/** A MongoDB, or what stands in for one, that somebody here started and has to close. */
interface Mongo extends AutoCloseable {

  /** Where clients connect; names no database. */
  String uri();

  /** What it is, for the line that a start-up prints. */
  String describe();

  @Override
  void close();
}
