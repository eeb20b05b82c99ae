package id.posyandu.referral.routing;

import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.web.Body;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page's form sends: everything that was ticked and typed, and by {@code way} which button was pressed. Only
 * what that button is about becomes the decision.
 *
 * @param way {@code categories}, {@code opds}, {@code dismiss} or {@code number} for what was ticked and typed; or
 *     {@code take:} with categories, {@code call:} with a department, {@code drop:} with a reason, {@code same:} with a
 *     finding, for what the page proposed
 * @param dismiss a reason's code; empty for her own words
 * @param words why nobody acts, in her own words
 * @param number of the other case, as people call it
 * @param key made with the form, so that a double click decides once
 */
record DecisionForm(
    String way,
    List<String> categories,
    List<String> opds,
    String dismiss,
    String words,
    String number,
    String note,
    String by,
    String key) {

  DecisionForm {
    categories = categories == null ? List.of() : List.copyOf(categories);
    opds = opds == null ? List.of() : List.copyOf(opds);
  }

  static DecisionForm empty(String by, String key) {
    return new DecisionForm(null, null, null, null, null, null, null, by, key);
  }

  /** The decision as REST takes it; without any of the four ways where nothing was ticked or typed. */
  Body body() {
    return Body.of(EventJson.MAPPER.valueToTree(wishes()));
  }

  String json() {
    return EventJson.MAPPER.writeValueAsString(wishes());
  }

  private Map<String, Object> wishes() {
    Map<String, Object> wishes = new LinkedHashMap<>();
    String pressed = way == null ? "" : way;
    String given = pressed.substring(pressed.indexOf(':') + 1);
    switch (pressed.substring(0, Math.max(0, pressed.length() - given.length()))) {
      case "take:" -> wishes.put("categories", List.of(given.split(",")));
      case "call:" -> wishes.put("opds", List.of(given));
      case "drop:" -> wishes.put("dismiss", given);
      case "same:" -> wishes.put("duplicateOf", given);
      default -> chosen(pressed, wishes);
    }
    put(wishes, "note", note);
    put(wishes, "by", by);
    return wishes;
  }

  private void chosen(String pressed, Map<String, Object> wishes) {
    if (pressed.equals("categories") && !categories.isEmpty()) {
      wishes.put("categories", categories);
    } else if (pressed.equals("opds") && !opds.isEmpty()) {
      wishes.put("opds", opds);
    } else if (pressed.equals("dismiss")) {
      put(wishes, "dismiss", dismiss == null || dismiss.isBlank() ? words : dismiss);
    }
  }

  private static void put(Map<String, Object> wishes, String name, String typed) {
    if (typed != null && !typed.isBlank()) {
      wishes.put(name, typed.strip());
    }
  }

  /** The same, naming that finding instead of a number. */
  DecisionForm sameAs(Object finding) {
    return new DecisionForm("same:" + finding, categories, opds, dismiss, words, number, note, by, key);
  }
}
