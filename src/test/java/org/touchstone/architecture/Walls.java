package org.touchstone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The walls for a root package, by name. The same rules judge the product and, under another root, the bad fixtures. */
final class Walls {
    private static final Set<String> THREADS = Set.of(
            "java.lang.Thread",
            "java.util.Timer",
            "java.util.concurrent.ForkJoinPool",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.ScheduledThreadPoolExecutor");
    /** By simple name, which no two types of the product share. */
    private static final Set<String> COMPARISONS =
            Set.of("Comparison", "ComparisonDecision", "Preference", "Side", "Sides", "Vote");

    private static final Set<String> RANDOMNESS =
            Set.of("java.util.Random", "java.security.SecureRandom", "java.util.SplittableRandom");
    private static final Set<String> STATIC_RANDOMNESS = Set.of(
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.random.RandomGenerator.getDefault",
            "java.security.SecureRandom.getInstanceStrong");

    private final String root;
    private final Set<String> reachedOtherwise;

    /** @param reachedOtherwise types that no code names, and that are kept for a reason all the same */
    Walls(String root, Set<String> reachedOtherwise) {
        this.root = root;
        this.reachedOtherwise = reachedOtherwise;
    }

    /** Every wall by its name; the twin test demands a bad fixture for each. */
    Map<String, ArchRule> byName() {
        Map<String, ArchRule> walls = new LinkedHashMap<>();
        walls.put("floors", ArchRuleDefinition.classes().should(pointDown()).because("arrows point down"));
        walls.put("cycles", slices().matching(root + ".(**)").should().beFreeOfCycles());
        walls.put(
                "javafx",
                noClasses()
                        .that(not("ui", "demo", "wiring", "app"))
                        .should()
                        .dependOnClassesThat(resideInAPackage("javafx.."))
                        .because("services run without a screen"));
        walls.put(
                "viewmodels",
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("ViewModel")
                        .should()
                        .dependOnClassesThat(resideInAPackage("javafx.scene.."))
                        .because("view models are tested without a toolkit"));
        walls.put(
                "sql",
                noClasses()
                        .that(not("store.sqlite"))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite.."))
                        .because("SQL has one home"));
        walls.put(
                "jackson",
                noClasses()
                        .that(not("json", "protocol", "formats", "tables", "workstation.settings", "report"))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson.."))
                        .because("wire formats have one home each"));
        walls.put(
                "toolkits",
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "javafx.scene.web..",
                                "javafx.embed.swing..",
                                "javafx.fxml..",
                                "java.awt..",
                                "javax.swing.."))
                        .because("a browser is an attack surface and a second toolkit a second set of bugs"));
        walls.put(
                "judging",
                noClasses()
                        .that(resideInAnyPackage(
                                within("ui.judging", "ui.evidence", "ui.prompt", "ui.text", "ui.cards", "ui.desk")))
                        .should()
                        .dependOnClassesThat(describe("what only comparisons have", this::isOfComparisons))
                        .because("a second kind of item must find its room ready"));
        walls.put(
                "fxthread",
                noClasses()
                        .that(not("ui.kit"))
                        .should()
                        .callMethodWhere(calls("javafx.application.Platform.runLater"))
                        .because("one class hops to the screen's thread"));
        walls.put(
                "threads",
                noClasses()
                        .that(not("wiring"))
                        .should()
                        .accessTargetWhere(makesThreads())
                        .because("threads are made where programs are wired"));
        walls.put(
                "commonpool",
                noClasses()
                        .that(not("tasks"))
                        .should()
                        .accessTargetWhere(usesTheCommonPool())
                        .because("one package shares the processors out, so that work can be bounded and waited for"));
        walls.put(
                "clock",
                noClasses()
                        .that(not("wiring"))
                        .should()
                        .accessTargetWhere(readsTheClock())
                        .because("time comes in by constructor, so that tests own it"));
        walls.put(
                "randomness",
                noClasses()
                        .that(not("wiring"))
                        .should()
                        .accessTargetWhere(makesRandomness())
                        .because("randomness comes in by constructor, so that it can be seeded"));
        walls.put(
                "stdout",
                noClasses()
                        .that(not("cli", "report"))
                        .should()
                        .accessTargetWhere(prints())
                        .because("only commands and renderers print"));
        walls.put(
                "reports",
                noClasses()
                        .that(resideInAPackage(root + ".cli.."))
                        .should()
                        .callConstructorWhere(makesReports())
                        .because("commands parse, call and show; what is found is said by analysis"));
        walls.put(
                "serialisation",
                noClasses()
                        .should()
                        .dependOnClassesThat(describe("Java serialisation or polymorphic JSON", Walls::opensAHole))
                        .because("neither may be reachable by data from outside"));
        walls.put(
                "reachable",
                ArchRuleDefinition.classes()
                        .should(beReachable())
                        .because("what no program uses is read, tested and kept for nothing"));
        walls.put("nullmarked", ArchRuleDefinition.classes().should(liveInANullMarkedPackage()));
        return walls;
    }

    private DescribedPredicate<JavaClass> not(String... packages) {
        return DescribedPredicate.not(resideInAnyPackage(within(packages)));
    }

    private String[] within(String... packages) {
        String[] patterns = new String[packages.length];
        for (int i = 0; i < packages.length; i++) {
            patterns[i] = root + "." + packages[i] + "..";
        }
        return patterns;
    }

    private boolean isOfComparisons(JavaClass type) {
        return type.getPackageName().startsWith(root + ".domain.") && COMPARISONS.contains(type.getSimpleName());
    }

    private ArchCondition<JavaClass> pointDown() {
        return new ArchCondition<>("point down only") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                for (Dependency arrow : from.getDirectDependenciesFromSelf()) {
                    JavaClass to = arrow.getTargetClass();
                    if (to.getPackageName().startsWith(root + ".")) {
                        Floor.objection(relative(from), relative(to))
                                .ifPresent(why -> events.add(
                                        SimpleConditionEvent.violated(from, why + ": " + arrow.getDescription())));
                    }
                }
            }
        };
    }

    private ArchCondition<JavaClass> beReachable() {
        return new ArchCondition<>("be reachable from Main") {
            private final Set<JavaClass> reached = new HashSet<>();

            @Override
            public void init(Collection<JavaClass> all) {
                Map<JavaClass, List<JavaClass>> parts = all.stream().collect(Collectors.groupingBy(Walls::outermost));
                Deque<JavaClass> next = new ArrayDeque<>();
                all.stream()
                        .filter(c -> c.getName().equals(root + ".app.Main") || reachedOtherwise.contains(c.getName()))
                        .forEach(next::add);
                while (!next.isEmpty()) {
                    JavaClass type = outermost(next.remove());
                    if (reached.add(type)) {
                        parts.getOrDefault(type, List.of()).stream()
                                .flatMap(part -> part.getDirectDependenciesFromSelf().stream())
                                .map(Dependency::getTargetClass)
                                .filter(c -> c.getPackageName().startsWith(root + "."))
                                .forEach(next::add);
                    }
                }
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!reached.contains(outermost(type)) && !hasOnlyConstants(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is reached by no program"));
                }
            }
        };
    }

    /** The compiler copies constants to where they are used, so that nothing names their home any more. */
    private static boolean hasOnlyConstants(JavaClass type) {
        return type.getMethods().isEmpty()
                && type.getFields().stream()
                        .allMatch(f -> f.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL)));
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type.getBaseComponentType();
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    private String relative(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(root) ? "" : name.substring(root.length() + 1);
    }

    private static String target(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String method) {
        return describe("calls " + method, access -> target(access).equals(method));
    }

    private DescribedPredicate<JavaAccess<?>> makesReports() {
        return describe(
                "makes a report", access -> access.getTargetOwner().getName().equals(root + ".report.Report"));
    }

    private static DescribedPredicate<JavaAccess<?>> makesThreads() {
        return describe("makes threads", access -> {
            String owner = access.getTargetOwner().getName();
            boolean constructs = access.getTarget().getName().equals("<init>") && THREADS.contains(owner);
            return constructs
                    || owner.equals("java.util.concurrent.Executors")
                    || target(access).equals("java.util.concurrent.ForkJoinPool.commonPool")
                    || (owner.equals("java.util.concurrent.CompletableFuture")
                            && access.getTarget().getName().endsWith("Async"));
        });
    }

    /** Tasks of the pool, parallel streams and parallel array operations; futures without an executor are threads. */
    private static DescribedPredicate<JavaAccess<?>> usesTheCommonPool() {
        return describe("uses the common pool", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            return owner.isAssignableTo("java.util.concurrent.ForkJoinTask")
                    || owner.getName().startsWith("java.util.concurrent.ForkJoin")
                    || name.equals("parallelStream")
                    || (name.equals("parallel") && owner.getName().startsWith("java.util.stream."))
                    || (name.startsWith("parallel") && owner.getName().equals("java.util.Arrays"));
        });
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
        return describe("reads an ambient clock", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            return (owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
                    || (owner.equals("java.time.Clock") && name.startsWith("system"))
                    || (owner.startsWith("java.time.")
                            && name.equals("now")
                            && access.getDescription().contains(".now()"))
                    || (owner.equals("java.util.Date")
                            && name.equals("<init>")
                            && access.getDescription().contains("<init>()"));
        });
    }

    /** A generator made from a seed is not ambient: only the constructors without arguments are. */
    private static DescribedPredicate<JavaAccess<?>> makesRandomness() {
        return describe(
                "makes randomness of its own",
                access -> (RANDOMNESS.contains(access.getTargetOwner().getName())
                                && access.getTarget() instanceof AccessTarget.ConstructorCallTarget made
                                && (made.getRawParameterTypes().isEmpty()
                                        || made.getOwner().getName().equals("java.security.SecureRandom")))
                        || STATIC_RANDOMNESS.contains(target(access)));
    }

    private static DescribedPredicate<JavaAccess<?>> prints() {
        return describe(
                "prints",
                access -> target(access).equals("java.lang.System.out")
                        || target(access).equals("java.lang.System.err")
                        || target(access).equals("java.lang.Throwable.printStackTrace"));
    }

    private static boolean opensAHole(JavaClass type) {
        return Set.of("java.io.ObjectInputStream", "java.io.ObjectOutputStream").contains(type.getName())
                || Set.of("JsonTypeInfo", "PolymorphicTypeValidator", "DefaultTyping")
                        .contains(type.getSimpleName());
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                JavaPackage home = type.getPackage();
                if (!home.tryGetAnnotationOfType(NullMarked.class).isPresent()) {
                    events.add(
                            SimpleConditionEvent.violated(type, home.getName() + " has no @NullMarked package-info"));
                }
            }
        };
    }
}
