package id.posyandu.referral.stack;

import id.posyandu.referral.intake.IntakeApplication;
import id.posyandu.referral.local.StackServers;
import id.posyandu.referral.opd.OpdApplication;
import id.posyandu.referral.reporting.ReportingApplication;
import id.posyandu.referral.routing.RoutingApplication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * Servers and services in this JVM: the same thing for {@code ./stack up} and for the tests of the whole journey. The four
 * contexts start side by side, each with a configuration of its own name.
 */
public final class RunningStack implements AutoCloseable {
  static {
    // Four contexts in one JVM would each set up logging anew and write every line four times: logback.xml alone rules.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger(); // Tomcat speaks java.util.logging
    SLF4JBridgeHandler.install();
  }

  private final StackServers servers;
  private final List<ConfigurableApplicationContext> services;

  private RunningStack(StackServers servers, List<ConfigurableApplicationContext> services) {
    this.servers = servers;
    this.services = services;
  }

  /**
   * Starts what is not given, on the data of the last time, and returns when every service is ready.
   *
   * @param progress told what has started, a line at a time
   * @throws CannotGoOn if a service does not start; what has started by then is ended
   */
  static RunningStack start(Path data, Ports ports, Consumer<String> progress) {
    StackServers servers = StackServers.start(data, ports.offset());
    progress.accept(servers.describe());
    List<CompletableFuture<ConfigurableApplicationContext>> starting = new ArrayList<>();
    for (Ports.Service service : Ports.services()) {
      starting.add(CompletableFuture.supplyAsync(
          () -> started(service, data, ports, servers, progress), task -> new Thread(task, "start-" + service).start()));
    }
    List<ConfigurableApplicationContext> services = new ArrayList<>();
    try {
      starting.forEach(one -> services.add(one.join()));
    } catch (CompletionException failed) {
      starting.stream().filter(one -> one.isDone() && !one.isCompletedExceptionally()).forEach(one -> one.join().close());
      servers.close();
      throw didNotStart(Ports.services().get(services.size()), failed);
    }
    return new RunningStack(servers, services);
  }

  /** Its log has all of it; the person at the keyboard needs the last cause. */
  private static CannotGoOn didNotStart(Ports.Service service, CompletionException failed) {
    return new CannotGoOn(service.label() + " did not start: " + NestedExceptionUtils.getMostSpecificCause(failed).getMessage());
  }

  private static ConfigurableApplicationContext started(
      Ports.Service service, Path data, Ports ports, StackServers servers, Consumer<String> progress) {
    SpringApplication application = application(service).get();
    application.setRegisterShutdownHook(false); // they are closed together, after what they need is not yet gone
    ConfigurableApplicationContext context =
        application.run(
            "--server.port=" + ports.of(service),
            "--spring.kafka.bootstrap-servers=" + servers.kafka(),
            "--spring.mongodb.uri=" + servers.mongo(),
            "--spring.kafka.streams.state-dir=" + data.resolve("reporting").toAbsolutePath(),
            // On one PC webhooks stay on it, unless somebody says otherwise.
            "--webhooks.hosts=" + setting("WEBHOOKS_HOSTS", "127.0.0.1,localhost"),
            "--webhooks.public-hosts=" + setting("WEBHOOKS_PUBLIC_HOSTS", "false"),
            "--opd.intake.url=" + ports.url(Ports.Service.INTAKE),
            "--pages.cadre=" + ports.url(Ports.Service.INTAKE),
            "--pages.coordinator=" + ports.url(Ports.Service.ROUTING),
            "--pages.officer=" + ports.url(Ports.Service.OPD),
            "--pages.dashboard=" + ports.url(Ports.Service.REPORTING),
            "--spring.jmx.enabled=false");
    progress.accept("%-18s %s".formatted(service.label(), ports.url(service)));
    return context;
  }

  private static String setting(String variable, String otherwise) {
    return System.getenv().getOrDefault(variable, otherwise);
  }

  private static Supplier<SpringApplication> application(Ports.Service service) {
    return switch (service) {
      case INTAKE -> IntakeApplication::application;
      case ROUTING -> RoutingApplication::application;
      case OPD -> OpdApplication::application;
      case REPORTING -> ReportingApplication::application;
    };
  }

  StackServers servers() {
    return servers;
  }

  /** Services first, side by side, then the servers that they need. */
  @Override
  public void close() {
    services.parallelStream().forEach(ConfigurableApplicationContext::close);
    servers.close();
  }
}
