package id.posyandu.referral.kit.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Debian's Chromium and its driver, from the PATH; nothing is downloaded. Where they are absent the tests of pages are
 * skipped and say so, unless {@code BROWSER_REQUIRED} is set, as CI does: then they fail.
 */
final class Chromium {
  /**
   * The same engine without a desktop around it, which starts at a third of the cost. Where Debian keeps it: the command on
   * the PATH is a script that would die in its place and leave it behind.
   */
  private static final Path SHELL = Path.of("/usr/lib/chromium/chromium-headless-shell");

  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

  /** It warns of every Chromium that is newer than itself; held, or its level would be collected. */
  private static final Logger TALK = Logger.getLogger("org.openqa.selenium");

  private Chromium() {}

  static ChromeDriver start() {
    TALK.setLevel(Level.SEVERE);
    Path browser = Files.isExecutable(SHELL) ? SHELL : NAMES.stream().flatMap(Chromium::onPath).findFirst().orElse(null);
    Path driver = onPath("chromedriver").findFirst().orElse(null);
    if (browser == null || driver == null) {
      String absent = "No browser: pages are tested where chromium and chromedriver are on the PATH "
          + "(Debian's chromium and chromium-driver)";
      Assumptions.assumeTrue(System.getenv("BROWSER_REQUIRED") != null, absent);
      throw new IllegalStateException(absent);
    }
    ChromeDriver started = new ChromeDriver(service(driver), options(browser));
    started.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60)).scriptTimeout(Duration.ofSeconds(30));
    return started;
  }

  private static ChromeDriverService service(Path driver) {
    return new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).usingAnyFreePort().build();
  }

  private static ChromeOptions options(Path browser) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    // No sandbox: CI runs as root, and the pages are our own. No network of its own beside them.
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking",
        "--no-first-run", "--no-default-browser-check", "--hide-scrollbars", "--force-color-profile=srgb", "--lang=en");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    return options;
  }

  private static Stream<Path> onPath(String name) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder).resolve(name))
        .filter(Files::isExecutable);
  }
}
