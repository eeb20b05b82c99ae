package id.posyandu.referral.intake;

import id.posyandu.referral.kit.pages.Page;
import id.posyandu.referral.kit.pages.PlainWords;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What makes of the cadre's page something that stands among a phone's apps and opens without a line. */
@Page
class CadreApp {
  private final PlainWords say;

  CadreApp(PlainWords say) {
    this.say = say;
  }

  /** At the root, for a worker serves only what lies below it. */
  @GetMapping(path = "/sw.js", produces = "text/javascript;charset=UTF-8")
  @ResponseBody
  Resource worker() {
    return new ClassPathResource("static/page/cadre-worker.js");
  }

  @GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json;charset=UTF-8")
  @ResponseBody
  Manifest manifest(Locale language) {
    return new Manifest(
        "/",
        "/",
        "/",
        "standalone",
        language.getLanguage(),
        say.text("product"),
        say.text("cadre.app"),
        say.text("cadre.app.what"),
        "#0b5f4c",
        "#f5f7f6",
        List.of(
            new Icon("/page/cadre-192.png", "192x192", "image/png", "any"),
            new Icon("/page/cadre-512.png", "512x512", "image/png", "any"),
            new Icon("/page/cadre-maskable.png", "512x512", "image/png", "maskable")));
  }

  /** As the web application manifest of the W3C names its members. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Manifest(
      String id,
      String startUrl,
      String scope,
      String display,
      String lang,
      String name,
      String shortName,
      String description,
      String themeColor,
      String backgroundColor,
      List<Icon> icons) {}

  record Icon(String src, String sizes, String type, String purpose) {}
}
