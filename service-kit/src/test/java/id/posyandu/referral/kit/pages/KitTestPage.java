package id.posyandu.referral.kit.pages;

import id.posyandu.referral.kit.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A page with one of each piece, to see the frame at work. */
@Page
@RequestMapping("/")
class KitTestPage {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  static final String HOSTILE = "<img src=x onerror=\"document.title='stolen'\"> Got mampet";

  @GetMapping
  String home(Model model, @RequestParam(defaultValue = "0") int page) {
    model.addAttribute("text", HOSTILE);
    model.addAttribute("due", Instant.now().plusSeconds(7200));
    // Days late are counted by the calendar: two days back from any hour of today.
    model.addAttribute("over", LocalDate.now(WIB).minusDays(2).atTime(17, 4).atZone(WIB).toInstant());
    model.addAttribute("zone", WIB);
    return "kit-test/home";
  }

  @PostMapping("/said")
  String say(@RequestParam String words, Model model) {
    if (words.equals("conflict")) {
      throw Refusal.conflict("a second one", Map.of());
    }
    model.addAttribute("words", words);
    return "kit-test/said";
  }

  @GetMapping("/broken")
  String broken() {
    throw new IllegalStateException("nik 3576010101010001 in a message of ours");
  }
}
