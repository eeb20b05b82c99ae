package id.posyandu.referral.kit.cities;

import id.posyandu.referral.cities.Cities;

/** What has to be done before new tables are in force, such as making the topics of new departments. */
@FunctionalInterface
public interface NewTables {
  /** @throws IllegalStateException when it can't be done now: the old tables stay, and the next look tries again */
  void prepare(Cities next);
}
