package credence.deploy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directions between the modules, and the words that name no room. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("credence");

    private static final List<String> DOMAIN = List.of(
            "credence",
            "credence.polity..",
            "credence.time..",
            "credence.report..",
            "credence.act..",
            "credence.claim..",
            "credence.reading..",
            "credence.review..",
            "credence.access..",
            "credence.ledger..",
            "credence.stance..");

    private static final Pattern DRAWER = Pattern.compile(".*(Manager|Helper|Utils?|Impl|Dto|Info|Data)");

    @ParameterizedTest
    @CsvSource({
        "credence.web.., credence.api..",
        "credence.web.., credence.v1..",
        "credence.api.., credence.web..",
        "credence.persistence.., credence.web..",
        "credence.persistence.., credence.api..",
        "credence.web.., credence.deploy..",
        "credence.api.., credence.deploy..",
        "credence.persistence.., credence.deploy.."
    })
    void aModuleNeverSeesOneBesideOrAboveIt(String from, String to) {
        noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(to)
                .check(CLASSES);
    }

    @Test
    void theDomainSeesNoModule() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "credence.persistence..",
                        "credence.web..",
                        "credence.api..",
                        "credence.v1..",
                        "credence.deploy..")
                .check(CLASSES);
    }

    /** The edges ask the register; only persistence knows that it is kept in PostgreSQL. */
    @Test
    void onlyPersistenceKnowsSql() {
        noClasses()
                .that()
                .resideInAnyPackage("credence.web..", "credence.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "io.vertx.sqlclient..", "io.vertx.mutiny.sqlclient..", "org.flywaydb..")
                .check(CLASSES);
    }

    @Test
    void noClassIsADrawer() {
        List<String> drawers = CLASSES.stream()
                .filter(type -> !type.getPackageName().equals("credence.v1"))
                .map(JavaClass::getSimpleName)
                .filter(name -> DRAWER.matcher(name).matches())
                .toList();
        assertTrue(drawers.isEmpty(), drawers.toString());
    }
}
