package id.posyandu.referral.opd;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class TwoRingsTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("id.posyandu.referral.opd");

  @Test
  void the_inner_ring_is_plain_java() {
    ArchRule rule =
        classes()
            .that()
            .resideInAPackage("..opd.followup..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "id.posyandu.referral.events..",
                "id.posyandu.referral.cities..",
                "id.posyandu.referral.opd.followup..");

    rule.check(OURS);
  }

  @Test
  void the_outer_ring_shows_nothing_but_its_application() {
    classes().that().resideInAPackage("id.posyandu.referral.opd").and().areTopLevelClasses()
        .and().haveSimpleNameNotEndingWith("Application")
        .should().notBePublic()
        .check(OURS);
  }
}
