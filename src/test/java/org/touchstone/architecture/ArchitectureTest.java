package org.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wall holds in the product, and every wall bites on its bad fixture. */
class ArchitectureTest {
    private static final String PRODUCT = "org.touchstone";
    private static final String FIXTURE = "org.touchstone.architecture.fixture";
    private static final Path BASE = Path.of(System.getProperty("touchstone.basedir", "."));

    /** Types that no code of the programs names, and why they stand in the product all the same. */
    private static final Map<String, String> REACHED_OTHERWISE = Map.of(
            PRODUCT + ".app.LogSetup", "the log finds it by its name in META-INF/services",
            PRODUCT + ".blinding.UnBlinding", "issue 14: the lead's table turns sides back into responses",
            PRODUCT + ".bundle.studykey.StudyKeyReader", "issue 14: the lead's desk opens study keys",
            PRODUCT + ".stats.agreement.FleissKappa", "issue 14: a row of the report on agreement",
            PRODUCT + ".stats.bias.Bonferroni", "issue 14: many tests in one report",
            PRODUCT + ".stats.bias.features.PairFeatures", "issue 14: features of the texts of a study",
            PRODUCT + ".stats.bias.features.TextFeatures", "issue 14: features of the texts of a study",
            PRODUCT + ".stats.bias.probe.LapseScore", "issue 15: lapses in shadow gold",
            PRODUCT + ".stats.paired.PositionEffect", "issue 14: the advantage of a side in the report");

    private static final JavaClasses PRODUCT_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(PRODUCT);
    private static final JavaClasses FIXTURE_CLASSES = new ClassFileImporter().importPackages(FIXTURE);

    /** For every wall, the fixture class that breaks it and must be named in the complaint. */
    private static final Map<String, String> TWINS = Map.ofEntries(
            Map.entry("floors", "fixture.domain.study.LooksUp"),
            Map.entry("cycles", "fixture.stats.a"),
            Map.entry("javafx", "fixture.bundle.DrawsItself"),
            Map.entry("viewmodels", "fixture.ui.compare.NodeViewModel"),
            Map.entry("sql", "fixture.bundle.TalksSql"),
            Map.entry("jackson", "fixture.blinding.ReadsJson"),
            Map.entry("toolkits", "fixture.ui.compare.UsesAwt"),
            Map.entry("judging", "fixture.ui.judging.KnowsSides"),
            Map.entry("fxthread", "fixture.ui.compare.Hops"),
            Map.entry("threads", "fixture.bundle.MakesThreads"),
            Map.entry("commonpool", "fixture.bundle.ForksWork"),
            Map.entry("clock", "fixture.bundle.ReadsClock"),
            Map.entry("randomness", "fixture.bundle.RollsDice"),
            Map.entry("reachable", "fixture.app.Forgotten"),
            Map.entry("stdout", "fixture.bundle.Prints"),
            Map.entry("reports", "fixture.cli.FillsReport"),
            Map.entry("serialisation", "fixture.bundle.Thaws"),
            Map.entry("nullmarked", "fixture.quiz"));

    static Stream<String> walls() {
        return new Walls(PRODUCT, REACHED_OTHERWISE.keySet()).byName().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("walls")
    void wallHolds(String wall) {
        rule(PRODUCT, wall).check(PRODUCT_CLASSES);
    }

    @ParameterizedTest
    @MethodSource("walls")
    void wallBitesOnItsTwin(String wall) {
        assertThat(TWINS).as("every wall has a twin").containsKey(wall);
        assertThatThrownBy(() -> rule(FIXTURE, wall).check(FIXTURE_CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(TWINS.get(wall));
    }

    @Test
    void wallRoundTheCommonPoolBitesOnEachWayIntoIt() {
        assertThatThrownBy(() -> rule(FIXTURE, "commonpool").check(FIXTURE_CLASSES))
                .hasMessageContaining("ForksWork.counts(")
                .hasMessageContaining("ForksWork.sums(")
                .hasMessageContaining("ForksWork.sorts(")
                .hasMessageContaining("ForksWork.forks(");
    }

    @Test
    void floorsKnowEveryPackageOfTheProduct() {
        assertThat(PRODUCT_CLASSES.stream()
                        .map(c -> c.getPackageName().substring(PRODUCT.length() + 1))
                        .distinct()
                        .filter(p -> Floor.of(p).isEmpty()))
                .isEmpty();
    }

    @Test
    void floorsObjectToEachForbiddenArrow() {
        assertThat(Floor.objection("domain.study", "ui.kit")).isPresent();
        assertThat(Floor.objection("store", "store.sqlite")).isPresent();
        assertThat(Floor.objection("workstation.profile", "store.sqlite.opening"))
                .isPresent();
        assertThat(Floor.objection("workstation.sync", "coordinator.intake")).isPresent();
        assertThat(Floor.objection("ui.compare", "ui.queue")).isPresent();
        assertThat(Floor.objection("ui.kit", "ui.text")).isPresent();
        assertThat(Floor.objection("ui.compare", "store")).isPresent();
        assertThat(Floor.objection("bundle", "markdown")).isPresent();
        assertThat(Floor.objection("ui.shell", "app")).isPresent();
        assertThat(Floor.objection("app", "store.sqlite")).isPresent();
        assertThat(Floor.objection("wiring", "store.sqlite.opening")).isEmpty();
        assertThat(Floor.objection("ui.shell", "ui.queue")).isEmpty();
        assertThat(Floor.objection("store.sqlite", "store")).isEmpty();
        assertThat(Floor.objection("workstation.session", "blinding")).isEmpty();
    }

    @Test
    void noFileIsLongerThanItsLimit() {
        assertThat(SourceWalls.tooLong(BASE.resolve("src/main/java"))).isEmpty();
    }

    @Test
    void noFileIsLongerThanItsLimit_bitesOnItsTwin(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("Long.java"), "// line\n".repeat(SourceWalls.LONGEST + 1));
        assertThat(SourceWalls.tooLong(folder)).containsExactly("Long.java: 401 lines");
    }

    @Test
    void noPackageHoldsMoreThanOneReaderKeepsInMind() {
        assertThat(SourceWalls.crowded(BASE.resolve("src/main/java"))).isEmpty();
    }

    @Test
    void noPackageHoldsMoreThanOneReaderKeepsInMind_bitesOnItsTwins(@TempDir Path folder) throws Exception {
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i <= SourceWalls.MOST_FILES; i++) {
            Files.writeString(many.resolve("T" + i + ".java"), "// line\n");
        }
        Path deep = Files.createDirectory(folder.resolve("deep"));
        for (int i = 0; i < 4; i++) {
            Files.writeString(deep.resolve("T" + i + ".java"), "// line\n".repeat(376));
        }
        assertThat(SourceWalls.crowded(folder))
                .containsExactly("deep: 4 files, 1504 lines", "many: 16 files, 16 lines");
    }

    @Test
    void noTwoTypesShareASimpleName() {
        assertThat(SourceWalls.sharedNames(BASE.resolve("src/main/java"))).isEmpty();
    }

    @Test
    void noTwoTypesShareASimpleName_bitesOnItsTwin(@TempDir Path folder) throws Exception {
        for (String name : List.of("a", "b")) {
            Files.writeString(Files.createDirectory(folder.resolve(name)).resolve("Same.java"), "class Same {}\n");
        }
        assertThat(SourceWalls.sharedNames(folder)).containsExactly("[a/Same.java, b/Same.java]");
    }

    @Test
    void everyPackageSaysWhatItOwnsWhatItMustNotKnowAndWhoMayCallIt() {
        assertThat(SourceWalls.silentPackages(BASE.resolve("src/main/java"))).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItOwns_bitesOnItsTwin(@TempDir Path folder) throws Exception {
        Path quiet = Files.createDirectory(folder.resolve("quiet"));
        Files.writeString(quiet.resolve("A.java"), "class A {}\n");
        Files.writeString(quiet.resolve("package-info.java"), "/** One sentence. */\npackage quiet;\n");
        assertThat(SourceWalls.silentPackages(folder)).containsExactly("quiet");
    }

    private static ArchRule rule(String root, String wall) {
        ArchRule rule = new Walls(root, root.equals(PRODUCT) ? REACHED_OTHERWISE.keySet() : Set.of())
                .byName()
                .get(wall);
        assertThat(rule).isNotNull();
        return Objects.requireNonNull(rule).allowEmptyShould(root.equals(PRODUCT));
    }
}
