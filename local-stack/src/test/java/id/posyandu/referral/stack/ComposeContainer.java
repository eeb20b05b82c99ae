package id.posyandu.referral.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** One entry under {@code services} of docker-compose.yml, with the Dockerfile that it is built from, if it is ours. */
record ComposeContainer(String name, Map<String, Object> settings) {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern USER = Pattern.compile("(?m)^USER ([0-9]+:[0-9]+)$");
  private static final Pattern EXPOSED = Pattern.compile("(?m)^EXPOSE ([0-9]+)$");

  static List<ComposeContainer> all() {
    Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(read("docker-compose.yml"));
    return file.get("services").entrySet().stream()
        .map(service -> new ComposeContainer(service.getKey(), service.getValue())).toList();
  }

  boolean ours() {
    return settings.containsKey("build");
  }

  /** The module that it is built from. */
  String service() {
    return map("build").get("dockerfile").toString().replace("/Dockerfile", "");
  }

  String dockerfile() {
    return read(service() + "/Dockerfile");
  }

  /** Where it listens inside. */
  String port() {
    return found(EXPOSED, dockerfile()).orElseThrow();
  }

  /** As whom it runs, if that is said. */
  Optional<String> user() {
    return ours() ? found(USER, dockerfile()) : Optional.ofNullable((String) settings.get("user"));
  }

  Map<String, String> environment() {
    return map("environment");
  }

  @SuppressWarnings("unchecked")
  <V> Map<String, V> map(String setting) {
    return (Map<String, V>) settings.getOrDefault(setting, Map.of());
  }

  @SuppressWarnings("unchecked")
  Stream<String> list(String setting) {
    return ((List<String>) settings.getOrDefault(setting, List.of())).stream();
  }

  /** A file of the repository, named from its root. */
  static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Optional<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).findFirst();
  }
}
