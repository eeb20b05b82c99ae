package id.posyandu.referral.reporting.realisation;

import id.posyandu.referral.reporting.spm.Leads;
import id.posyandu.referral.reporting.spm.Quarter;
import id.posyandu.referral.reporting.spm.SpmService;
import java.util.Map;
import org.springframework.stereotype.Component;

/** People of each service who came to light by findings. */
@Component
class CasebookLeads {
  Map<SpmService, Leads> of(String city, Quarter quarter) {
    return Map.of();
  }
}
