package id.posyandu.referral.routing.decision;

import static id.posyandu.referral.routing.decision.Desk.NOW;
import static id.posyandu.referral.routing.decision.Desk.ROUTER;
import static id.posyandu.referral.routing.decision.Desk.byCategories;
import static id.posyandu.referral.routing.decision.Desk.byOpds;
import static id.posyandu.referral.routing.decision.Desk.dismissal;
import static id.posyandu.referral.routing.decision.Desk.moved;
import static id.posyandu.referral.routing.decision.Desk.opened;
import static id.posyandu.referral.routing.decision.Readings.sure;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.events.ReferralWithdrawn;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.Urgency;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever persons, departments and cadres do to a case, in whatever order. */
class CoordinationPropertyTest {
  private static final List<String> CATEGORIES =
      List.of("SOS-N-MISKIN", "PDK-DASAR", "KES-BALITA", "TTL-KEBAKARAN", "SOS-N-ADMINDUK", "SOS-BENCANA");
  private static final List<String> OPDS =
      List.of("3576-dinsosp3a", "3576-disdikbud", "3576-dinkesp2kb", "3576-dlh", "3576-dispendukcapil");

  @Property(tries = 300)
  void one_department_leads_nothing_is_opened_twice_and_everybody_hears_what_concerns_it(@ForAll Random random) {
    Case file = opened(sure(random.nextBoolean() ? Urgency.EMERGENCY : Urgency.NORMAL, some(random, CATEGORIES)));
    for (int acts = 12; acts > 0; acts--) {
      Case before = file;
      Optional<Decided> decided = act(random, before);
      file = decided.map(Decided::file).orElseGet(() -> closing(random, before));
      decided.ifPresent(said -> holds(before, said));
    }
  }

  private static void holds(Case before, Decided said) {
    List<RoutedReferral> all = said.file().referrals();
    assertThat(all.stream().filter(RoutedReferral::lead)).hasSize(1);
    assertThat(all).extracting(RoutedReferral::id).doesNotHaveDuplicates();
    if (!said.file().standing().isEmpty() && !said.file().awaitsReplacement()) {
      assertThat(all.stream().filter(RoutedReferral::lead)).allMatch(said.file()::stands);
    }
    assertThat(said.says()).extracting(EventIds::of).doesNotHaveDuplicates();
    assertThat(revisions(said.says())).isEqualTo(following(before.revision(), said.file().revision()));
    assertThat(told(said.says(), ReferralAssigned.class).stream().map(ReferralAssigned::id).toList())
        .isEqualTo(said.file().openedSince(before));
    Set<UUID> taken = new HashSet<>(said.file().withdrawnSince(before));
    taken.removeAll(before.returned());
    assertThat(told(said.says(), ReferralWithdrawn.class)).extracting(ReferralWithdrawn::referral)
        .containsExactlyInAnyOrderElementsOf(taken);
    told(said.says(), FindingRouted.class).forEach(routed -> assertThat(routed.referrals()).hasSameSizeAs(all));
    if (said.file().isOver()) {
      assertThat(said.file().waiting()).isEmpty();
    }
  }

  private static Optional<Decided> act(Random random, Case file) {
    switch (random.nextInt(6)) {
      case 0:
        return ROUTER.takenBackByCadre(file, "salah kirim", NOW);
      case 1:
        return file.acting().isEmpty() ? Optional.empty() : ROUTER.gained(file, named(random), NOW);
      case 2:
        return anyOf(random, file.acting()).map(one -> ROUTER.takenBack(file, one.id(), dismissal("ganda"), NOW));
      case 3:
        return anyOf(random, file.acting()).flatMap(one -> ROUTER.returned(file, one.id(), "bukan kami", NOW));
      default:
        return anyOf(random, file.waiting()).map(one ->
            ROUTER.answered(file, one, random.nextInt(3) == 0 ? dismissal("ganda") : named(random), NOW));
    }
  }

  private static Case closing(Random random, Case file) {
    return anyOf(random, file.acting())
        .map(one -> moved(file, file.referrals().indexOf(one), FollowUpStatus.CLOSED))
        .orElse(file);
  }

  private static Verdict named(Random random) {
    return random.nextBoolean() ? byCategories(some(random, CATEGORIES)) : byOpds(some(random, OPDS));
  }

  private static String[] some(Random random, List<String> from) {
    List<String> some = new ArrayList<>(from);
    java.util.Collections.shuffle(some, random);
    return some.subList(0, 1 + random.nextInt(3)).toArray(String[]::new);
  }

  private static <T> Optional<T> anyOf(Random random, List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
  }

  private static <E extends Event> List<E> told(List<Event> says, Class<E> kind) {
    return says.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<Integer> revisions(List<Event> says) {
    List<Integer> revisions = new ArrayList<>();
    told(says, FindingRouted.class).forEach(one -> revisions.add(one.revision()));
    told(says, FindingTriaged.class).forEach(one -> revisions.add(one.revision()));
    told(says, FindingDismissed.class).forEach(one -> revisions.add(one.revision()));
    return revisions.stream().sorted().toList();
  }

  private static List<Integer> following(int before, int now) {
    List<Integer> all = new ArrayList<>();
    for (int revision = before + 1; revision <= now; revision++) {
      all.add(revision);
    }
    return all;
  }
}
