package credence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The order of the packages, and what they may not use. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("credence");

    /** In reading order; each may use itself, those before it, and credence itself. */
    private static final List<String> PACKAGES = List.of(
            "polity", "time", "report", "act", "claim", "reading", "review", "access", "ledger", "proof", "intake",
            "starter", "stance", "verdict");

    private static final List<String> OF_READING = List.of("text", "mention", "parse", "lexicon", "find");

    @Test
    void everyPackageIsNamedHere() {
        Set<String> found = new TreeSet<>();
        CLASSES.forEach(type -> found.add(type.getPackageName()));
        Set<String> named = new TreeSet<>(Set.of("credence"));
        PACKAGES.forEach(name -> named.add("credence." + name));
        OF_READING.forEach(name -> named.add("credence.reading." + name));
        assertEquals(named, found);
    }

    @Test
    void aPackageUsesOnlyThoseBeforeIt() {
        for (String name : PACKAGES) {
            usesOnly("credence." + name + "..", allowed(name)).check(CLASSES);
        }
    }

    @Test
    void withinTheReaderTextComesFirstAndFindingLast() {
        for (int i = 0; i < OF_READING.size(); i++) {
            for (String later : OF_READING.subList(i + 1, OF_READING.size())) {
                noClasses()
                        .that()
                        .resideInAPackage("credence.reading." + OF_READING.get(i))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("credence.reading." + later)
                        .check(CLASSES);
            }
        }
    }

    @Test
    void theDomainKnowsNoFrameworkNoDatabaseAndNoFile() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "jakarta..",
                        "java.sql..",
                        "javax.sql..",
                        "java.nio.file..",
                        "java.net.http..",
                        "java.lang.reflect..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .check(CLASSES);
    }

    /** A check that cannot fail would be none. */
    @Test
    void theCheckBites() {
        assertFalse(usesOnly("credence.stance..", allowed("time"))
                .evaluate(CLASSES)
                .getFailureReport()
                .isEmpty());
    }

    private static ArchRule usesOnly(String from, List<String> allowed) {
        return classes()
                .that()
                .resideInAPackage(from)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new));
    }

    private static List<String> allowed(String name) {
        List<String> allowed = new ArrayList<>(
                List.of("credence", "java..", "org.jspecify..", "opennlp..", "org.jsoup..", "com.dynatrace.hash4j.."));
        PACKAGES.subList(0, PACKAGES.indexOf(name) + 1).forEach(one -> allowed.add("credence." + one + ".."));
        return allowed;
    }
}
