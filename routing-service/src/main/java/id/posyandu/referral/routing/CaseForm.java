package id.posyandu.referral.routing;

import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.wire.EventJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the two forms of a case's page send.
 *
 * @param referral to be taken back, and the {@code reason} for it
 * @param opds to be called in, with a {@code note} for them
 * @param key made with the form, so that a double click does it once
 */
record CaseForm(UUID referral, String reason, List<String> opds, String note, String by, String key) {
  CaseForm {
    opds = opds == null ? List.of() : List.copyOf(opds);
  }

  static CaseForm empty(String by) {
    return new CaseForm(null, null, null, null, by, UUID.randomUUID().toString());
  }

  Body withdrawal() {
    return body(Map.of("reason", reason == null ? "" : reason.strip()));
  }

  Body gain() {
    return body(opds.isEmpty() ? Map.of() : Map.of("opds", opds));
  }

  private Body body(Map<String, ?> wishes) {
    Map<String, Object> all = new LinkedHashMap<>(wishes);
    if (note != null && !note.isBlank()) {
      all.put("note", note.strip());
    }
    all.put("by", by);
    return Body.of(EventJson.MAPPER.valueToTree(all));
  }
}
