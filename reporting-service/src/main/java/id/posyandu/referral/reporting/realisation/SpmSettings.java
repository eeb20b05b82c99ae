package id.posyandu.referral.reporting.realisation;

import id.posyandu.referral.reporting.spm.Categories;
import id.posyandu.referral.reporting.spm.Nihil;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How achievement is counted; reporting-service.yml says what each is for. */
@ConfigurationProperties("reporting.spm")
record SpmSettings(List<String> categories, Nihil nihil) {

  SpmSettings {
    Categories.parse(categories); // a table that is none stops the start
  }

  Categories table() {
    return Categories.parse(categories);
  }
}
