package id.posyandu.referral.reporting;

import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.local.TestServers;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.core.type.TypeReference;

/** The service, running in this JVM, seen through its front door. */
record Running(ConfigurableApplicationContext context) implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static Running on(String kafka, Path stateDir, String... more) {
    return new Running(ReportingApplication.application().run(arguments(kafka, stateDir, more)));
  }

  static String[] arguments(String kafka, Path stateDir, String... more) {
    return Stream.of(
            Stream.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + kafka,
                "--spring.kafka.streams.state-dir=" + stateDir,
                "--logging.level.root=ERROR"),
            store(more),
            Stream.of(more))
        .flatMap(arguments -> arguments)
        .toArray(String[]::new);
  }

  /** A database of its own, unless the test brings one. */
  private static Stream<String> store(String... more) {
    return Stream.of(more).anyMatch(argument -> argument.startsWith("--spring.mongodb."))
        ? Stream.of()
        : Stream.of(
            "--spring.mongodb.uri=" + TestServers.get().mongo("reporting"),
            "--spring.mongodb.database=reporting_" + Long.toString(System.nanoTime(), 36));
  }

  List<Indicator> indicators(String query) throws IOException, InterruptedException {
    return EventJson.MAPPER
        .readValue(get("/api/v1/indicators?" + query).body(), new TypeReference<Page<Indicator>>() {})
        .items();
  }

  Indicator indicator(String key) throws IOException, InterruptedException {
    String[] parts = key.split("\\|");
    return indicators("area=%s&period=%s&slice=%s".formatted(parts[0], parts[1], encoded(parts[2]))).get(0);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(request(path), BodyHandlers.ofString());
  }

  HttpResponse<Stream<String>> follow(String query) throws IOException, InterruptedException {
    return CLIENT.send(request("/api/v1/indicators/stream?" + query), BodyHandlers.ofLines());
  }

  static String encoded(String parameter) {
    return URLEncoder.encode(parameter, StandardCharsets.UTF_8);
  }

  private HttpRequest request(String path) {
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
  }

  @Override
  public void close() {
    context.close();
  }
}
