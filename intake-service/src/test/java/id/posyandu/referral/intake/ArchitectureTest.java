package id.posyandu.referral.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses INTAKE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("id.posyandu.referral.intake");

  @Test
  void the_inner_ring_is_plain_java() {
    classes().that().resideInAnyPackage("..intake.casefile..", "..intake.privacy..")
        .should().onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "..referral.events..", "..referral.cities..", "..intake.casefile..", "..intake.privacy..")
        .check(INTAKE);
  }

  @Test
  void the_outer_ring_shows_nothing_but_its_application() {
    classes().that().resideInAPackage("id.posyandu.referral.intake").and().areTopLevelClasses()
        .and().haveSimpleNameNotEndingWith("Application")
        .should().notBePublic()
        .check(INTAKE);
  }
}
