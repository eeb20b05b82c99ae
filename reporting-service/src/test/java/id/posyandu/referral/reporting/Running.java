package id.posyandu.referral.reporting;

import static org.awaitility.Awaitility.await;

import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.local.TestServers;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.core.type.TypeReference;

/** The service, running in this JVM, seen through its front door. */
record Running(ConfigurableApplicationContext context) implements AutoCloseable {
  private static final Duration STARTED = Duration.ofSeconds(60);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static Running on(String kafka, Path stateDir, String... more) {
    return new Running(ReportingApplication.application().run(arguments(kafka, stateDir, more)));
  }

  /** On the servers of all tests, once it answers. */
  static Running ready(Path stateDir, String... more) {
    Running service = on(TestServers.get().kafka(), stateDir, more);
    await().atMost(STARTED).until(() -> service.get("/actuator/health/readiness").statusCode() == 200);
    return service;
  }

  static String[] arguments(String kafka, Path stateDir, String... more) {
    return Stream.of(
            port(more),
            Stream.of(
                "--spring.kafka.bootstrap-servers=" + kafka,
                "--spring.kafka.streams.state-dir=" + stateDir,
                "--logging.level.root=ERROR"),
            store(more),
            Stream.of(more))
        .flatMap(arguments -> arguments)
        .toArray(String[]::new);
  }

  /** Any free one, unless the test chose. */
  private static Stream<String> port(String... more) {
    return Stream.of(more).anyMatch(argument -> argument.startsWith("--server.port="))
        ? Stream.of()
        : Stream.of("--server.port=0");
  }

  /** A database of its own, unless the test brings one. */
  private static Stream<String> store(String... more) {
    return Stream.of(more).anyMatch(argument -> argument.startsWith("--spring.mongodb."))
        ? Stream.of()
        : Stream.of(
            "--spring.mongodb.uri=" + TestServers.get().mongo("reporting"),
            "--spring.mongodb.database=reporting_" + Long.toString(System.nanoTime(), 36));
  }

  int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  List<Indicator> indicators(String query) throws IOException, InterruptedException {
    return indicators(port(), query);
  }

  private static List<Indicator> indicators(int port, String query) throws IOException, InterruptedException {
    String body = CLIENT.send(request(port, "/api/v1/indicators?" + query), BodyHandlers.ofString()).body();
    return EventJson.MAPPER.readValue(body, new TypeReference<Page<Indicator>>() {}).items();
  }

  Indicator indicator(String key) throws IOException, InterruptedException {
    return indicator(port(), key);
  }

  /** What whoever listens there answers. */
  static Indicator indicator(int port, String key) throws IOException, InterruptedException {
    String[] parts = key.split("\\|");
    return indicators(port, "area=%s&period=%s&slice=%s".formatted(parts[0], parts[1], encoded(parts[2]))).get(0);
  }

  static String get(int port, String path) throws IOException, InterruptedException {
    return CLIENT.send(request(port, path), BodyHandlers.ofString()).body();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(request(port(), path), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path) throws IOException, InterruptedException {
    return post(port(), path);
  }

  static HttpResponse<String> post(int port, String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).POST(BodyPublishers.noBody());
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
    return put(path, "application/json", json);
  }

  HttpResponse<String> put(String path, String type, String body) throws IOException, InterruptedException {
    return CLIENT.send(
        address(path).PUT(BodyPublishers.ofString(body)).header("Content-Type", type).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
    var request = address(path).POST(BodyPublishers.ofString(body)).header("Content-Type", "application/json");
    return CLIENT.send(
        (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
  }

  HttpResponse<byte[]> download(String path) throws IOException, InterruptedException {
    return CLIENT.send(request(path), BodyHandlers.ofByteArray());
  }

  HttpResponse<Stream<String>> follow(String query) throws IOException, InterruptedException {
    return CLIENT.send(request(port(), "/api/v1/indicators/stream?" + query), BodyHandlers.ofLines());
  }

  static String encoded(String parameter) {
    return URLEncoder.encode(parameter, StandardCharsets.UTF_8);
  }

  private HttpRequest request(String path) {
    return request(port(), path);
  }

  private static HttpRequest request(int port, String path) {
    return address(port, path).build();
  }

  private HttpRequest.Builder address(String path) {
    return address(port(), path);
  }

  private static HttpRequest.Builder address(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  @Override
  public void close() {
    context.close();
  }
}
