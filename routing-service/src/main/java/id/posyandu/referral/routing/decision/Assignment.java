package id.posyandu.referral.routing.decision;

import id.posyandu.referral.cities.Catalogue;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.Limit;
import id.posyandu.referral.cities.Limits;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.RoutedReferral;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Opens the referrals of a piece of work: their ids, rounds and clocks. */
record Assignment(City city, Catalogue catalogue, Case file, Instant at) {
  /**
   * The case with the new referrals at the end of its list.
   *
   * @param supersedes the returned referral that they replace; null when none
   */
  Case open(Work work, UUID supersedes) {
    List<RoutedReferral> all = new ArrayList<>(file.referrals());
    work.byHolder().forEach((holder, categories) -> all.add(opened(holder, categories, supersedes)));
    return file.with(Leads.settled(all, file::stands));
  }

  private RoutedReferral opened(Holder holder, List<String> categories, UUID supersedes) {
    FindingReported finding = file.finding();
    int round = 1 + (int) file.referrals().stream().filter(holder::has).count();
    return new RoutedReferral(
        holder.referralOf(finding.finding(), round),
        holder.opd().code(),
        holder.opd().name(),
        holder.unit(),
        holder.opd().external(),
        false,
        round,
        supersedes,
        Understanding.fieldsOf(categories, catalogue),
        categories,
        due(categories, Limits::respond, at),
        due(categories, Limits::finish, finding.receivedAt()),
        false);
  }

  private Instant due(List<String> categories, Function<Limits, Limit> which, Instant start) {
    return city.strictest(categories, file.understood().urgency(), which, start).dueFrom(start, city.workingDays());
  }
}
