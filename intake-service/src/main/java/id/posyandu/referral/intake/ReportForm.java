package id.posyandu.referral.intake;

import id.posyandu.referral.kit.web.Body;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A report as the form without a script posts it.
 *
 * @param key made when the form was, so that pressing twice reports once
 */
record ReportForm(String text, String area, String key) {

  /** The same as JSON, for the rules that hold for every report. */
  Body body() {
    return Body.of(JsonNodeFactory.instance.objectNode().put("text", text).put("area", area));
  }
}
