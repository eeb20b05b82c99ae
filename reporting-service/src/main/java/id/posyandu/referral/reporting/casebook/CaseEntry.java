package id.posyandu.referral.reporting.casebook;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.kit.wire.Heard;
import id.posyandu.referral.reporting.cases.CaseView;
import id.posyandu.referral.reporting.cases.Glance;
import id.posyandu.referral.reporting.cases.Latest;

/** One case as far as it was heard: what counts of it, and what a list says beside. */
record CaseEntry(CaseView view, Label label) {

  static CaseEntry beginningWith(Event event) {
    return new CaseEntry(CaseView.beginningWith(event), Label.BLANK);
  }

  CaseEntry after(Heard heard) {
    return new CaseEntry(
        view.after(heard.event(), new Latest(heard.time(), heard.trace())), label.after(heard.event(), heard.time()));
  }

  Glance glance() {
    return Glance.at(view);
  }
}
