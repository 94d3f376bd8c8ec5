package credence.persistence;

import static credence.persistence.TamperedRegister.OBSERVED;
import static credence.persistence.TamperedRegister.SEALED;
import static credence.persistence.TamperedRegister.TOLD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.TamperedRegister.Column;
import credence.report.Report;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever the superuser changes in the rows beside the ledger, with triggers off, is found and named. */
class RowsBesideLedgerTest {
    @RegisterExtension
    static final TamperedRegister REGISTER = new TamperedRegister();

    @Test
    void everyColumnOfAReportCounts() throws SQLException {
        int changed = 0;
        for (Column column : REGISTER.columns("report")) {
            if (REGISTER.change("report", column, "true")) {
                changed++;
                VerificationResult.Bad found = REGISTER.bad();
                assertTrue(found.where().startsWith("re"), column.name() + ": " + found);
                REGISTER.asItWas();
            }
        }
        assertTrue(changed > 0, "no column of a report was changed");
    }

    @Test
    void everyColumnOfAnObservationCounts() throws SQLException {
        int changed = 0;
        for (Column column : REGISTER.columns("observation")) {
            boolean isOwnId = column.name().equals("id");
            if (!isOwnId && REGISTER.change("observation", column, "happened = '1985'")) {
                changed++;
                VerificationResult.Bad found = REGISTER.bad();
                assertTrue(found.where().startsWith("observation"), column.name() + ": " + found);
                REGISTER.asItWas();
            }
        }
        assertTrue(changed > 0, "no column of an observation was changed");
        REGISTER.sql("delete from credence.observation where happened = '1990'");
        assertEquals("observations of entry " + OBSERVED, REGISTER.bad().where());
    }

    @Test
    void everyColumnOfTheRowsBesideTheLedgerCounts() throws SQLException {
        for (String table : SEALED) {
            for (Column column : REGISTER.columns(table)) {
                if (REGISTER.change(table, column, table.equals("polity") ? "key = 'UKR'" : "true")) {
                    VerificationResult.Bad found = REGISTER.bad();
                    assertTrue(
                            found.where().startsWith(table + " ")
                                    || found.where().startsWith("reading of entry"),
                            table + "." + column.name() + ": " + found);
                    REGISTER.asItWas();
                }
            }
            REGISTER.sql("delete from credence." + table + (table.equals("polity") ? " where key = 'UKR'" : ""));
            assertTrue(REGISTER.bad().what().contains("missing"), table + ": " + REGISTER.bad());
            REGISTER.asItWas();
            REGISTER.sql("delete from credence.seal where relation = '" + table + "'");
            assertTrue(REGISTER.bad().what().contains("no seal"), table + ": " + REGISTER.bad());
            REGISTER.asItWas();
        }
    }

    @Test
    void aReportMadeAnewWithItsHashIsBetrayedByTheWordsAnEntryQuotes() throws SQLException {
        Report other = new Report(
                "𝒜 𝓇epudiation of Donetsk.",
                "A title",
                LocalDate.of(2022, 7, 14),
                "Wire",
                URI.create("https://e.org/"));
        REGISTER.sql("update credence.report set text = '" + other.text() + "', hash = '" + ReportHash.of(other) + "'");
        assertTrue(
                REGISTER.bad().what().contains("entry " + TOLD + " quotes other words"),
                REGISTER.bad().toString());
    }
}
