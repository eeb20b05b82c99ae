package id.posyandu.referral.stack;

import id.posyandu.referral.local.PortTaken;
import id.posyandu.referral.local.StackServers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where the stack listens, all on 127.0.0.1: the usual ports, each plus the offset of this clone. */
record Ports(int offset) {

  /** The services in the order of a finding's way. */
  enum Service {
    INTAKE(8081),
    ROUTING(8082),
    OPD(8083),
    REPORTING(8084);

    private final int port;

    Service(int port) {
      this.port = port;
    }

    /** As it calls itself, such as {@code intake-service}. */
    String label() {
      return name().toLowerCase(Locale.ROOT) + "-service";
    }
  }

  /** @throws CannotGoOn when {@code STACK_PORT_OFFSET} is no usable number */
  static Ports ofThisStack() {
    String offset = System.getenv().getOrDefault("STACK_PORT_OFFSET", "0");
    try {
      int number = Integer.parseInt(offset.strip());
      if (number >= 0 && number <= 30_000) {
        return new Ports(number);
      }
    } catch (NumberFormatException notANumber) {
      // told below, like a number that is too large
    }
    throw new CannotGoOn("STACK_PORT_OFFSET must be a whole number from 0 to 30000, not '" + offset + "'");
  }

  /** @throws PortTaken when somebody listens where a service should */
  void mustBeFree() {
    services().forEach(one -> StackServers.mustBeFree(of(one), one.label()));
  }

  static List<Service> services() {
    return Arrays.asList(Service.values());
  }

  int of(Service service) {
    return service.port + offset;
  }

  String url(Service service) {
    return "http://127.0.0.1:" + of(service);
  }
}
