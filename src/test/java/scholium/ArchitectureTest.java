package scholium;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The floors of the house as code: which room may use which. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            // Under any build directory; ArchUnit's own option knows the usual one alone.
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("scholium");

    /** Room → rooms it may use, lowest floor first. */
    private static final Map<String, List<String>> ROOMS = new LinkedHashMap<>();

    static {
        ROOMS.put("text", List.of());
        ROOMS.put("number", List.of());
        ROOMS.put("worker", List.of());
        ROOMS.put("plot", List.of());
        ROOMS.put("expr", List.of("number"));
        ROOMS.put("expr.evaluation", List.of("expr", "number"));
        ROOMS.put("expr.sampling", List.of("expr.evaluation", "expr", "number"));
        ROOMS.put("syntax", List.of("text"));
        ROOMS.put("edit", List.of("syntax"));
        ROOMS.put("algebra", List.of("number"));
        ROOMS.put("derivation", List.of("expr", "text"));
        ROOMS.put("engine", List.of("expr"));
        ROOMS.put("elaborate", List.of("syntax", "derivation", "expr", "number", "text"));
        for (String engine : List.of("sums", "symja", "numeric", "witness")) {
            ROOMS.put(
                    "engine." + engine,
                    List.of("engine", "algebra", "expr.sampling", "expr.evaluation", "expr", "number", "worker"));
        }
        ROOMS.put("implementation", List.of("expr.evaluation", "expr", "number", "text"));
        ROOMS.put("implementation.layer", List.of("implementation"));
        ROOMS.put("implementation.convention", List.of("implementation"));
        ROOMS.put("implementation.process", List.of("implementation", "worker"));
        // Built with the profile real-oracle only.
        ROOMS.put("oracle", List.of("implementation.process", "implementation", "worker"));
        ROOMS.put("verify", List.of("derivation", "engine", "implementation", "expr", "text"));
        ROOMS.put(
                "diagnosis",
                List.of(
                        "verify",
                        "edit",
                        "elaborate",
                        "derivation",
                        "engine",
                        "expr.sampling",
                        "expr.evaluation",
                        "expr",
                        "syntax",
                        "number",
                        "text"));
        ROOMS.put("mutation", List.of("verify", "elaborate", "edit", "derivation", "engine", "syntax", "expr", "text"));
        ROOMS.put(
                "conformance",
                List.of(
                        "implementation.convention",
                        "verify",
                        "derivation",
                        "engine.numeric",
                        "engine",
                        "implementation",
                        "expr",
                        "text"));
        ROOMS.put("rewriting", List.of("elaborate", "derivation", "engine", "expr", "syntax", "number", "text"));
        ROOMS.put(
                "derive",
                List.of("rewriting", "elaborate", "derivation", "engine", "expr", "syntax", "number", "text"));
        ROOMS.put("vectors", List.of("conformance", "verify", "implementation", "derivation", "text"));
        ROOMS.put(
                "cause",
                List.of(
                        "conformance",
                        "verify",
                        "elaborate",
                        "edit",
                        "implementation",
                        "derivation",
                        "expr",
                        "syntax",
                        "text"));
        ROOMS.put(
                "report",
                List.of(
                        "vectors",
                        "plot",
                        "conformance",
                        "implementation.convention",
                        "implementation",
                        "verify",
                        "mutation",
                        "derivation",
                        "engine",
                        "syntax",
                        "expr",
                        "text"));
        ROOMS.put("notes", List.of("report", "rewriting", "verify", "derivation", "engine", "syntax", "text"));
        List<String> everything = new ArrayList<>(ROOMS.keySet());
        ROOMS.put("cli", everything);
    }

    private static String packageOf(String room) {
        return "scholium." + room;
    }

    @Test
    void everyPackageIsARoomOfTheTable() {
        Set<String> packages = new TreeSet<>();
        HOUSE.forEach(c -> packages.add(c.getPackageName()));
        Set<String> rooms = new TreeSet<>();
        ROOMS.keySet().forEach(r -> rooms.add(packageOf(r)));
        assertThat(rooms).containsAll(packages);
    }

    @Test
    void importsGoDownwardsOnly() {
        ROOMS.forEach((room, below) -> {
            List<String> allowed = new ArrayList<>();
            allowed.add(packageOf(room));
            below.forEach(b -> allowed.add(packageOf(b)));
            noClasses()
                    .that(resideInAPackage(packageOf(room)))
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("scholium..").and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                    .because("the room " + room + " stands on " + below + " alone")
                    .allowEmptyShould(true)
                    .check(HOUSE);
        });
    }

    @Test
    void noCircles() {
        slices().matching("scholium.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void onlyOneRoomKnowsTheComputerAlgebraSystem() {
        noClasses()
                .that(not(resideInAPackage("scholium.engine.symja")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.matheclipse..", "edu.jas.."))
                .check(HOUSE);
    }

    @Test
    void onlyTheCommandLineTouchesStandardStreamsAndExits() {
        noClasses()
                .that(not(resideInAnyPackage("scholium.cli", "scholium.engine.symja")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(HOUSE);
    }

    @Test
    void clocksAndRandomnessEnterAsArguments() {
        noClasses()
                .that(not(resideInAnyPackage("scholium.cli", "scholium.engine.symja")))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(java.util.Random.class)
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .check(HOUSE);
    }

    @Test
    void namesAreTermsOfTheField() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .check(HOUSE);
    }

    @Test
    void exactlyOneRoomMakesVerdicts() {
        // The campaign counts verdicts of mutants, reports show them.
        noClasses()
                .that(not(resideInAnyPackage(
                        "scholium.verify", "scholium.mutation", "scholium.report", "scholium.notes", "scholium.cli")))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("scholium.verify.Verdict")
                .check(HOUSE);
    }

    @Test
    void sealedTreesAreReadThroughMatch() {
        for (JavaClass c : HOUSE) {
            boolean tree =
                    c.isInterface() && c.tryGetMethod("match", casesOf(c)).isPresent();
            if (tree) {
                assertThat(c.reflect().isSealed())
                        .as("%s has a match and is sealed", c.getName())
                        .isTrue();
                assertThat(c.getModifiers()).doesNotContain(JavaModifier.FINAL);
            }
        }
    }

    private static String casesOf(JavaClass c) {
        return c.getName() + "$Cases";
    }
}
