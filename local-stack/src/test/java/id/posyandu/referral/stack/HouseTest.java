package id.posyandu.referral.stack;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The whole house: each of its packages can be read, and changed, with nothing above it in mind. */
@AnalyzeClasses(packages = "id.posyandu.referral", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

  @ArchTest
  static final ArchRule no_two_packages_need_each_other =
      slices().matching("id.posyandu.referral.(**)").should().beFreeOfCycles();
}
