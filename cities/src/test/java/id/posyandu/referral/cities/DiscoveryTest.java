package id.posyandu.referral.cities;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import id.posyandu.referral.events.SpmField;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.apache.commons.codec.binary.Base64OutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.loader.tools.Library;
import org.springframework.boot.loader.tools.LibraryScope;
import org.springframework.boot.loader.tools.Repackager;
import org.yaml.snakeyaml.Yaml;

/** Adding a city is adding a folder, however the classes are packed. */
class DiscoveryTest {

  private static final String[] FOLDERS = {"15.71-jambi", "32.71-bogor", "35.76-mojokerto", "61.72-singkawang"};
  private static final List<Class<?>> ONE_CLASS_OF_EACH_LIBRARY = List.of(
      Cities.class,
      SpmField.class,
      JsonEnumDefaultValue.class,
      CSVFormat.class,
      IOUtils.class,
      Base64OutputStream.class,
      Yaml.class);

  @TempDir Path dir;

  @Test
  void folders_are_found_in_exploded_classes() throws IOException {
    assertThat(onClassPath(place(Cities.class)).cityFolders()).containsExactly(FOLDERS);
  }

  @Test
  void folders_are_found_in_a_jar_and_read_the_same() throws IOException {
    var jar = onClassPath(jarOf(place(Cities.class), "cities.jar"));

    assertThat(jar.cityFolders()).containsExactly(FOLDERS);
    assertThat(jar.version()).isEqualTo(Cities.shipped().version());
  }

  @Test
  void a_jar_is_left_usable_for_others_that_read_it() throws IOException {
    var path = jarOf(place(Cities.class), "cities.jar");
    var sharedByAll = ((JarURLConnection) new URL("jar:" + path.toUri() + "!/").openConnection()).getJarFile();

    assertThat(onClassPath(path).cityFolders()).containsExactly(FOLDERS);
    assertThat(sharedByAll.getEntry("cities/holidays-national.csv")).isNotNull();
  }

  @Test
  void another_jar_may_bring_another_city() throws IOException {
    Files.createDirectories(dir.resolve("extra/cities/99.01-baru"));
    Files.writeString(dir.resolve("extra/cities/99.01-baru/city.yml"), "code: \"99.01\"");

    assertThat(onClassPath(place(Cities.class), dir.resolve("extra")).cityFolders())
        .contains("99.01-baru", "35.76-mojokerto");
  }

  @Test
  void folders_are_found_in_a_jar_nested_in_a_Spring_Boot_jar() throws IOException, InterruptedException {
    var libraries = new ArrayList<Path>();
    for (var one : ONE_CLASS_OF_EACH_LIBRARY) libraries.add(jar(one));

    assertThat(run(springBootJar(libraries))).isEqualTo(Cities.shipped().version());
  }

  private static TableFiles onClassPath(Path... places) throws IOException {
    try (var loader = new URLClassLoader(urls(places), null)) {
      return TableFiles.shipped(loader);
    }
  }

  private Path springBootJar(List<Path> libraries) throws IOException {
    var main = Files.createDirectories(dir.resolve("main"));
    var name = SaysVersion.class.getName().replace('.', '/') + ".class";
    Files.createDirectories(main.resolve(name).getParent());
    Files.copy(place(SaysVersion.class).resolve(name), main.resolve(name));
    var repackager = new Repackager(jarOf(main, "plain.jar").toFile());
    repackager.setMainClass(SaysVersion.class.getName());
    var packed = dir.resolve("app.jar");
    repackager.repackage(packed.toFile(), nested -> {
      for (var library : libraries) nested.library(new Library(library.toFile(), LibraryScope.COMPILE));
    });
    return packed;
  }

  private static String run(Path jar) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-jar", jar.toString())
        .redirectErrorStream(true)
        .start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  /** Where a class lies as a jar: packed here when the build has it as a folder. */
  private Path jar(Class<?> of) throws IOException {
    var place = place(of);
    return Files.isDirectory(place) ? jarOf(place, of.getSimpleName() + ".jar") : place;
  }

  private Path jarOf(Path folder, String name) throws IOException {
    var jar = dir.resolve(name);
    try (var paths = Files.walk(folder); var out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (var path : paths.filter(path -> !path.equals(folder)).toList()) {
        boolean isFolder = Files.isDirectory(path);
        out.putNextEntry(new JarEntry(folder.relativize(path).toString().replace('\\', '/') + (isFolder ? "/" : "")));
        if (!isFolder) Files.copy(path, out);
      }
    }
    return jar;
  }

  private static Path place(Class<?> of) {
    try {
      return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URL[] urls(Path... places) throws IOException {
    var urls = new ArrayList<URL>();
    for (var place : places) urls.add(place.toUri().toURL());
    return urls.toArray(URL[]::new);
  }
}
