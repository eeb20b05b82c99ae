package id.posyandu.referral.kit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * One window of a headless Chromium, as one person would use it. Every one begins without cookies or storage. Wait for
 * what should be seen with {@link #sees}; nothing here sleeps.
 */
public final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("browser.patience", 30));

  /** Selenium would look twice a second, and most of a test's time would be waiting for the next look. */
  private static final Duration LOOK = Duration.ofMillis(100);

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** A cheap phone: 360 by 740. */
  public static Browser phone() {
    return new Browser(Chromium.start()).sized(360, 740, true);
  }

  /** A desk: 1440 by 900. */
  public static Browser desktop() {
    return new Browser(Chromium.start()).sized(1440, 900, false);
  }

  private Browser sized(int width, int height, boolean mobile) {
    devtools(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
    return this;
  }

  public Browser dark() {
    return scheme("dark");
  }

  public Browser light() {
    return scheme("light");
  }

  /** At once and without motion: axe must not measure colours halfway from one scheme to the other. */
  private Browser scheme(String scheme) {
    devtools(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    return this;
  }

  public Browser withoutScript() {
    devtools("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    return this;
  }

  /** The line is gone, until {@link #online}; service workers notice, too. */
  public Browser offline() {
    return line(true, 0, -1);
  }

  public Browser online() {
    return line(false, 0, -1);
  }

  /** Slow 3G as browsers emulate it: 400 ms there and back, 400 kbit a second. */
  public Browser slow3g() {
    return line(false, 400, 50_000);
  }

  private Browser line(boolean offline, int latency, int bytesPerSecond) {
    devtools("Network.enable", Map.of());
    devtools(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline", offline,
            "latency", latency,
            "downloadThroughput", bytesPerSecond,
            "uploadThroughput", bytesPerSecond));
    return this;
  }

  public Browser open(String address) {
    driver.get(address);
    return this;
  }

  public String address() {
    return driver.getCurrentUrl();
  }

  /** Everything that can be read on the page; nothing while one page has gone and the next is not yet there. */
  public String text() {
    try {
      return driver.findElements(By.tagName("body")).stream().map(WebElement::getText).collect(Collectors.joining());
    } catch (WebDriverException complaint) {
      return nothingWhileItChanges(complaint, "");
    }
  }

  /** Waits until there is such an element to be seen. */
  public WebElement sees(String css) {
    return until("sees " + css, () -> shown(css));
  }

  /** Waits until the page says that. */
  public Browser reads(String words) {
    return until(() -> "reads '" + words + "' in: " + text(), () -> text().contains(words) ? this : null);
  }

  /** Waits until the page no longer says that. */
  public Browser readsNoLonger(String words) {
    until("no longer reads '" + words + "'", () -> text().contains(words) ? null : this);
    return this;
  }

  /** Waits for what it gives, null being not yet; asked again while the page is changing under it. */
  public <T> T until(String what, Supplier<T> wanted) {
    return until(() -> what, wanted);
  }

  private <T> T until(Supplier<String> what, Supplier<T> wanted) {
    return new WebDriverWait(driver, PATIENCE, LOOK)
        .withMessage(what)
        .until(any -> {
          try {
            return wanted.get();
          } catch (WebDriverException complaint) {
            return nothingWhileItChanges(complaint, null);
          }
        });
  }

  /** The page went away under the question; the driver has two ways to say so, and only one is an exception of its own. */
  private static <T> T nothingWhileItChanges(WebDriverException complaint, T nothing) {
    if (complaint instanceof StaleElementReferenceException
        || String.valueOf(complaint.getMessage()).contains("does not belong to the document")) {
      return nothing;
    }
    throw complaint;
  }

  private WebElement shown(String css) {
    return driver.findElements(By.cssSelector(css)).stream().filter(WebElement::isDisplayed).findFirst().orElse(null);
  }

  public boolean has(String css) {
    return !driver.findElements(By.cssSelector(css)).isEmpty();
  }

  public List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  public Browser click(String css) {
    until("clicks " + css, () -> {
      WebElement element = shown(css);
      if (element == null) {
        return null;
      }
      try {
        element.click();
        return this;
      } catch (ElementClickInterceptedException covered) {
        return null;
      }
    });
    return this;
  }

  public Browser type(String css, String text) {
    sees(css).sendKeys(text);
    return this;
  }

  /** Keys pressed wherever the cursor is: the keyboard alone. */
  public Browser press(CharSequence... keys) {
    for (CharSequence key : keys) {
      new Actions(driver).sendKeys(key).perform();
    }
    return this;
  }

  public Browser tab() {
    return press(Keys.TAB);
  }

  /** Where the cursor is. */
  public WebElement focused() {
    return driver.switchTo().activeElement();
  }

  public Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  public Object devtools(String command, Map<String, Object> parameters) {
    return driver.executeCdpCommand(command, parameters);
  }

  /** For what is not here yet; prefer a word of its own. */
  public ChromeDriver driver() {
    return driver;
  }

  public void reload() {
    driver.navigate().refresh();
  }

  /** The whole page as a picture, under target/screenshots. */
  public Path screenshot(String name) {
    Object height = script("return Math.max(document.documentElement.scrollHeight, window.innerHeight)");
    Object width = script("return window.innerWidth");
    Object data =
        ((Map<?, ?>)
                devtools(
                    "Page.captureScreenshot",
                    Map.of(
                        "captureBeyondViewport", true,
                        "clip", Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1))))
            .get("data");
    return kept(name + ".png", OutputType.BYTES.convertFromBase64Png((String) data));
  }

  /** Printed on the paper that the page asks for; kept beside the screenshots. */
  public Paper printed(String name) {
    Object data = ((Map<?, ?>) devtools("Page.printToPDF", Map.of("preferCSSPageSize", true))).get("data");
    Paper paper = new Paper(Base64.getDecoder().decode((String) data));
    kept(name + ".pdf", paper.pdf());
    return paper;
  }

  private static Path kept(String name, byte[] bytes) {
    try {
      Files.createDirectories(SCREENSHOTS);
      return Files.write(SCREENSHOTS.resolve(name), bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What axe-core finds against WCAG 2.2 AA and its best practices on the page as it is; it should find nothing. */
  public void isForEverybody() {
    List<Rule> violations = new AxeBuilder().analyze(driver).getViolations();
    assertThat(violations).as("axe on %s: %s", address(), Findings.of(violations)).isEmpty();
  }

  /** Nothing is cut off and nobody has to scroll sideways. */
  public void fitsTheWidth() {
    Object over =
        script("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) over).intValue()).as("pixels too wide at %s", address()).isLessThanOrEqualTo(0);
  }

  /** Buttons, links that stand alone and inputs smaller than a thumb (44 px); those within a sentence don't count. */
  @SuppressWarnings("unchecked")
  public void hasRoomForThumbs() {
    List<String> small = (List<String>) script(Findings.SMALL_TARGETS);
    assertThat(small).as("targets under 44 px at %s", address()).isEmpty();
  }

  /** Compressed bytes over the line since the page was asked for, the page itself included. */
  public long weight() {
    return ((Number)
            script(
                "return performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))"
                    + ".reduce((sum, one) => sum + one.transferSize, 0)"))
        .longValue();
  }

  /** Milliseconds to the largest contentful paint. */
  public long largestPaint() {
    return ((Number)
            driver.executeAsyncScript(
                "const done = arguments[0]; new PerformanceObserver(list => done(list.getEntries().pop().startTime))"
                    + ".observe({type: 'largest-contentful-paint', buffered: true})"))
        .longValue();
  }

  /** What the browser's console complained of, such as a refused script. */
  public List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(Object::toString)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
