package id.posyandu.referral.kit.pages;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;

/** What the frame around every page needs to know; templates ask it as {@code @frame}. */
public final class PageFrame {
  private final PageSettings settings;

  PageFrame(PageSettings settings) {
    this.settings = settings;
  }

  /** The pages that there are: name (a message key {@code page.NAME}) and address. */
  public Map<String, String> links() {
    return settings.links();
  }

  /** This page in the other languages: tag and address, the same filters and all. */
  public Map<String, String> otherLanguages() {
    return PageLanguage.TAGS.stream()
        .filter(tag -> !tag.equals(LocaleContextHolder.getLocale().getLanguage()))
        .collect(Collectors.toMap(tag -> tag, PageFrame::here));
  }

  private static String here(String language) {
    UriComponents here =
        ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam(PageLanguage.PARAMETER, language).build();
    return here.getPath() + "?" + here.getQuery();
  }
}
