package id.posyandu.referral.intake;

import id.posyandu.referral.kit.pages.Page;
import id.posyandu.referral.kit.pages.PlainWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What makes of the cadre's page something that stands among a phone's apps and opens without a line. */
@Page
class CadreApp {
  private static final String GREEN = "#0b5f4c";

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
  Map<String, Object> manifest(Locale language) {
    return Map.of(
        "id", "/",
        "start_url", "/",
        "scope", "/",
        "display", "standalone",
        "lang", language.getLanguage(),
        "name", say.text("product"),
        "short_name", say.text("cadre.app"),
        "description", say.text("cadre.app.what"),
        "theme_color", GREEN,
        "background_color", "#f5f7f6",
        "icons", List.of(icon("192", "any"), icon("512", "any"), icon("maskable", "maskable")));
  }

  private static Map<String, String> icon(String name, String purpose) {
    String size = name.equals("192") ? "192x192" : "512x512";
    return Map.of("src", "/page/cadre-" + name + ".png", "sizes", size, "type", "image/png", "purpose", purpose);
  }
}
