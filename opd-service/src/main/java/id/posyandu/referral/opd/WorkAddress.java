package id.posyandu.referral.opd;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.posyandu.referral.opd.followup.Handing;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which work a page shows, as its address says it: whoever opens the same address sees the same list. An officer's own work
 * is {@code mine=true}, so that her name stands in no address.
 */
record WorkAddress(Map<String, String> asked) {
  static final String OPD = "opd";
  static final String UNIT = "unit";
  static final String STATUS = "status";
  static final String OVERDUE = "overdue";
  static final String MINE = "mine";
  static final String ASSIGNEE = "assignee";
  static final String WORDS = "q";
  private static final String TRUE = "true";
  private static final List<String> NAMES =
      List.of(OPD, UNIT, STATUS, "field", "category", "area", "urgency", OVERDUE, MINE, ASSIGNEE, WORDS);

  WorkAddress {
    asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
  }

  static WorkAddress of(HttpServletRequest request) {
    Map<String, String> asked = new LinkedHashMap<>();
    for (String name : NAMES) {
      String[] values = request.getParameterValues(name);
      String all = values == null ? "" : String.join(",", values).strip();
      if (!all.isEmpty()) {
        asked.put(name, all);
      }
    }
    return new WorkAddress(asked);
  }

  /** The same at her desk, where the address names no department. */
  WorkAddress at(Desk desk) {
    return asked.containsKey(OPD) || !desk.isChosen() ? this : with(OPD, desk.opd()).with(UNIT, desk.unit());
  }

  /** @param value null to ask for it no longer */
  WorkAddress with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>();
    NAMES.forEach(each -> {
      String now = each.equals(name) ? value : asked.get(each);
      if (now != null) {
        changed.put(each, now);
      }
    });
    return new WorkAddress(changed);
  }

  /** On where it is off, and off where it is on. */
  WorkAddress toggled(String name, String value) {
    return with(name, value.equals(asked.get(name)) ? null : value);
  }

  public String get(String name) {
    return asked.get(name);
  }

  boolean isMine() {
    return TRUE.equals(asked.get(MINE));
  }

  WorkParameters parameters(Desk desk) {
    String status = asked.get(STATUS);
    return new WorkParameters(
        asked.get(OPD),
        asked.get(UNIT),
        status == null ? List.of() : List.of(status),
        asked.get("field"),
        asked.get("category"),
        asked.get("area"),
        asked.get(OVERDUE),
        asked.get("urgency"),
        isMine() ? mine(desk) : asked.get(ASSIGNEE),
        asked.get(WORDS),
        null);
  }

  private static String mine(Desk desk) {
    return desk.by() == null ? Handing.NOBODY : desk.by();
  }

  String list() {
    return "/" + query();
  }

  String referral(UUID id) {
    return "/referrals/" + id + query();
  }

  /** {@code ?opd=…&status=…}; nothing where nothing is asked. */
  String query() {
    return asked.isEmpty()
        ? ""
        : asked.entrySet().stream()
            .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  /** The same with one more parameter at its end. */
  String query(String name, String value) {
    String more = name + "=" + URLEncoder.encode(value, UTF_8);
    return asked.isEmpty() ? "?" + more : query() + "&" + more;
  }
}
