package id.posyandu.referral.stack;

import java.io.IOException;
import java.util.Optional;

/** What runs here and how it is; the exit code is 0 only when all of it is well. */
final class Status {
  private final Place place;

  Status(Place place) {
    this.place = place;
  }

  int print() throws IOException {
    Optional<ProcessHandle> running = place.running();
    if (running.isEmpty()) {
      System.out.println("No stack runs here: ./stack up --detach starts one.");
      return 1;
    }
    System.out.printf("stack              pid %d, data in %s, log in %s%n", running.get().pid(), place.data(), place.log());
    boolean well = true;
    for (Ports.Service service : Ports.services()) {
      String health = health(service);
      well &= health.equals("UP");
      System.out.printf("%-18s %-5s %s  (API: %s/api)%n", service.label(), health, place.ports().url(service),
          place.ports().url(service));
    }
    return well ? 0 : 1;
  }

  private String health(Ports.Service service) {
    try {
      return new Api(place.ports()).get(service, "/actuator/health/readiness").body().path("status").asString("DOWN");
    } catch (CannotGoOn away) {
      return "AWAY";
    }
  }
}
