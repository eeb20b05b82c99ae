package id.posyandu.referral.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "id.posyandu.referral.reporting",
    importOptions = ImportOption.DoNotIncludeTests.class)
class TwoRingsTest {

  @ArchTest
  static final ArchRule the_rules_know_no_framework =
      classes()
          .that().resideInAnyPackage("..reporting.cases..", "..reporting.dashboard..", "..reporting.spm..")
          .should().onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "id.posyandu.referral.events..",
              "id.posyandu.referral.cities..",
              "id.posyandu.referral.reporting.cases..",
              "id.posyandu.referral.reporting.dashboard..",
              "id.posyandu.referral.reporting.spm..");
}
