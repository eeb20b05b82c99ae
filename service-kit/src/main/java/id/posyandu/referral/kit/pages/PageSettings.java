package id.posyandu.referral.kit.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/** Where people find the four pages; an empty address is one that nobody is led to. */
@ConfigurationProperties("pages")
record PageSettings(String cadre, String coordinator, String officer, String dashboard) {

  /** The addresses that there are, by the page's name, in the order of a finding's way. */
  Map<String, String> links() {
    Map<String, String> links = new LinkedHashMap<>();
    links.put("cadre", cadre);
    links.put("coordinator", coordinator);
    links.put("officer", officer);
    links.put("dashboard", dashboard);
    links.values().removeIf(address -> !StringUtils.hasText(address));
    return links;
  }
}
