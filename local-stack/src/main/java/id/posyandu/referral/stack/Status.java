package id.posyandu.referral.stack;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What runs here and how it is; the exit code is 0 only when all of it is well. */
final class Status {
  private final Place place;

  Status(Place place) {
    this.place = place;
  }

  int print() throws IOException {
    Optional<ProcessHandle> running = place.running();
    if (running.isEmpty()) {
      System.out.println(place.died()
          ? "The stack died; why may stand at the end of %s. ./stack up --detach starts it again on all that it had accepted."
              .formatted(place.log())
          : "No stack runs here: ./stack up --detach starts one.");
      return 1;
    }
    System.out.printf("stack              pid %d, data in %s, log in %s%n", running.get().pid(), place.data(), place.log());
    boolean well = true;
    for (Ports.Service service : Ports.services()) {
      Health health = health(service);
      well &= health.status().equals("UP");
      System.out.printf("%-18s %-5s %s  (API: %s/api)%s%n", service.label(), health.status(), place.ports().url(service),
          place.ports().url(service), health.lacking());
    }
    return well ? 0 : 1;
  }

  /**
   * @param status UP, DOWN or AWAY
   * @param lacks what it says that it lacks, such as kafka
   */
  record Health(String status, List<String> lacks) {

    static Health of(JsonNode answer) {
      List<String> lacks = answer.path("components").propertyStream()
          .filter(one -> !one.getValue().path("status").asString("UP").equals("UP")).map(Map.Entry::getKey).toList();
      return new Health(answer.path("status").asString("DOWN"), lacks);
    }

    String lacking() {
      return lacks.isEmpty() ? "" : "  lacks " + String.join(", ", lacks);
    }
  }

  private Health health(Ports.Service service) {
    try {
      return Health.of(new Api(place.ports()).get(service, "/actuator/health/readiness").body());
    } catch (CannotGoOn away) {
      return new Health("AWAY", List.of());
    }
  }
}
