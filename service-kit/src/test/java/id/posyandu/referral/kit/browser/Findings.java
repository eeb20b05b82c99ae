package id.posyandu.referral.kit.browser;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a page, in a form that tells where to look. */
final class Findings {
  /** WCAG 2.5.8 leaves out what stands within a sentence; we ask for 44 px of all else. */
  static final String SMALL_TARGETS =
      """
      const small = [];
      for (const one of document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button]')) {
        if (one.closest('p, dd, small, .skip, td, .hidden, dialog:not([open])') || one.type === 'hidden') continue;
        const target = one.matches('[type=checkbox], [type=radio]') ? one.closest('label') || one : one;
        const box = target.getBoundingClientRect();
        if (box.width === 0 || getComputedStyle(one).visibility === 'hidden') continue;
        if (box.height < 43.5 || box.width < 43.5) {
          small.push(one.outerHTML.slice(0, 120) + ' ' + Math.round(box.width) + 'x' + Math.round(box.height));
        }
      }
      return small;
      """;

  private Findings() {}

  static String of(List<Rule> violations) {
    return violations.stream().map(Findings::of).collect(Collectors.joining("\n"));
  }

  private static String of(Rule rule) {
    String where = rule.getNodes().stream().map(CheckedNode::getHtml).limit(3).collect(Collectors.joining("\n    "));
    return rule.getId() + ": " + rule.getHelp() + "\n    " + where;
  }
}
