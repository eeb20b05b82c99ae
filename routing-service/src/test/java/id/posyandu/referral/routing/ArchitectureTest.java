package id.posyandu.referral.routing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "id.posyandu.referral.routing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule rules_are_plain_java =
      classes()
          .that().resideInAPackage("..routing.decision..")
          .should().onlyDependOnClassesThat().resideInAnyPackage(
              "java..",
              "id.posyandu.referral.events..",
              "id.posyandu.referral.cities..",
              "..routing.decision..",
              "..routing.reading..");

  @ArchTest
  static final ArchRule likeness_knows_no_framework =
      classes()
          .that().resideInAPackage("..routing.likeness..")
          .should().onlyDependOnClassesThat().resideInAnyPackage(
              "java..", "id.posyandu.referral.events..", "..routing.likeness..", "org.apache.lucene..");

  @ArchTest
  static final ArchRule the_reader_knows_no_framework =
      classes()
          .that().resideInAPackage("..routing.reading..")
          .should().onlyDependOnClassesThat().resideInAnyPackage(
              "java..", "id.posyandu.referral.events..", "..routing.reading..", "org.apache.lucene..", "de.bwaldvogel.liblinear..");

  @ArchTest
  static final ArchRule the_outer_ring_shows_nothing_but_its_application =
      classes()
          .that().resideInAPackage("id.posyandu.referral.routing").and().areTopLevelClasses()
          .and().haveSimpleNameNotEndingWith("Application")
          .should().notBePublic();
}
