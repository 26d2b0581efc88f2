package org.touchstone.stats;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The statistics stand on the JDK's core and commons-math alone, so that they can be checked and reused alone. */
class StatsWallTest {
    private static final ArchRule STANDS_ALONE = classes()
            .that()
            .resideInAPackage("org.touchstone.stats..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.touchstone.stats..",
                    "java.lang..",
                    "java.util..",
                    "org.apache.commons.math3..",
                    "org.jspecify.annotations..")
            .because("pure arithmetic: counts and arrays in, records out");

    @Test
    void wallHolds() {
        STANDS_ALONE.check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.touchstone.stats"));
    }

    @Test
    void wallBitesOnItsTwin() {
        // The tests of the statistics live in the same package and read files.
        assertThatThrownBy(() -> STANDS_ALONE.check(new ClassFileImporter().importClasses(ReferenceCase.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ReferenceCase");
    }
}
