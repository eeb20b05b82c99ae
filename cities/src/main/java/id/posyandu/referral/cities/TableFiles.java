package id.posyandu.referral.cities;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * The tables as texts by path ({@code 35.76-mojokerto/opds.csv}), wherever they lie. Folders are discovered, never
 * listed: exploded classes, a plain jar and a jar nested in a Spring Boot jar are walked alike.
 */
final class TableFiles {

  private static final String ROOT = "cities/";
  private static final Pattern TABLE = Pattern.compile("([^./][^/]*/)?[^./][^/]*\\.(csv|yml)");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final SortedMap<String, String> texts = new TreeMap<>();

  /** Those on the class path. Another jar that brings a folder under {@code cities/} adds its city. */
  static TableFiles shipped(ClassLoader loader) {
    var files = new TableFiles();
    try {
      for (var root : Collections.list(loader.getResources(ROOT))) {
        files.readAll(root);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The shipped tables cannot be read", unreadable);
    }
    return files;
  }

  static TableFiles in(Path dir) {
    var files = new TableFiles();
    try {
      files.readFolder(dir);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The tables in " + dir + " cannot be read", unreadable);
    }
    return files;
  }

  /** Those of one city's folder, under its own name. */
  static TableFiles alone(Path folder) {
    var name = folder.toAbsolutePath().normalize().getFileName();
    var files = new TableFiles();
    in(folder).texts.forEach((file, text) -> files.texts.put(name + "/" + file, text));
    return files;
  }

  /** What is the same for all cities and missing here is taken from the other. */
  TableFiles withSharedTablesOf(TableFiles other) {
    other.texts.forEach((path, text) -> {
      if (!isOfCity(path)) texts.putIfAbsent(path, text);
    });
    return this;
  }

  Optional<String> text(String path) {
    return Optional.ofNullable(texts.get(path));
  }

  /** The folders of cities, by name. */
  SortedSet<String> cityFolders() {
    var folders = new TreeSet<String>();
    texts.keySet().stream().filter(TableFiles::isOfCity).forEach(path -> folders.add(folderOf(path)));
    return folders;
  }

  /** Changes when any table changes by so much as a letter. */
  String version() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      texts.forEach((path, text) -> digest.update((path + '\0' + text + '\0').getBytes(UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  private void readAll(URL root) throws IOException {
    if (root.openConnection() instanceof JarURLConnection connection) {
      readJar(connection);
    } else {
      readFolder(Path.of(uri(root)));
    }
  }

  /** The class loader shares its open jars; ours is opened uncached, so closing it closes nobody else's. */
  private void readJar(JarURLConnection connection) throws IOException {
    connection.setUseCaches(false);
    var prefix = connection.getEntryName();
    try (JarFile jar = connection.getJarFile()) {
      for (var entry : Collections.list(jar.entries())) {
        if (!entry.getName().startsWith(prefix)) continue;
        var path = entry.getName().substring(prefix.length());
        if (isTable(path)) keep(path, jar.getInputStream(entry).readAllBytes());
      }
    }
  }

  /** Follows links: a mounted Kubernetes config map is made of them. */
  private void readFolder(Path dir) throws IOException {
    if (!Files.isDirectory(dir)) return;
    try (var found = Files.walk(dir, 2, FileVisitOption.FOLLOW_LINKS)) {
      for (var file : found.filter(Files::isRegularFile).toList()) {
        var path = dir.relativize(file).toString().replace('\\', '/');
        if (isTable(path)) keep(path, Files.readAllBytes(file));
      }
    }
  }

  private void keep(String path, byte[] bytes) {
    var text = new String(bytes, UTF_8);
    texts.put(path, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
  }

  private static boolean isTable(String path) {
    return TABLE.matcher(path).matches();
  }

  private static boolean isOfCity(String path) {
    return path.contains("/") && !folderOf(path).equals(CatalogueTable.FOLDER);
  }

  private static String folderOf(String path) {
    return path.substring(0, path.indexOf('/'));
  }

  private static URI uri(URL url) throws IOException {
    try {
      return url.toURI();
    } catch (URISyntaxException odd) {
      throw new IOException("No path: " + url, odd);
    }
  }
}
