package credence.deploy;

import static credence.deploy.Terminal.credence;
import static credence.deploy.Terminal.run;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.deploy.Terminal.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged app proves what it holds, to programs that have nothing of it, and finds what was changed, running or not. */
class VerifyIT {
    @TempDir
    Path folder;

    private Ended verify(String... more) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("verify", "--data", folder.toString()));
        words.addAll(List.of(more));
        return credence(words.toArray(String[]::new));
    }

    /** As somebody with all rights does it, past the triggers. */
    private void behindItsBack(String sql) throws IOException, SQLException {
        Properties secrets = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        String port =
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(3);
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port.strip() + "/credence",
                        "postgres",
                        secrets.getProperty("superuser"));
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }

    @Test
    void whatIsServedIsProvedAndWhatWasChangedIsNamed() throws Exception {
        Path certificate = folder.resolve("certificate.json");
        Path kept = folder.resolve("kept.note");
        try (RunningApp app = RunningApp.startWithStarterRegister(folder)) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("checkpoint.key"))));
            Files.write(kept, given().get(app.address() + "/checkpoint").asByteArray());
            Files.write(
                    certificate,
                    given().get(app.address() + "/certificate?actor=UKR&target=PRK&asOf=2022-07-14")
                            .asByteArray());
            Ended whole = verify("--checkpoint", kept.toString());
            assertEquals(0, whole.code(), whole.output());
            assertTrue(whole.output().contains("Whole: nothing was changed."), whole.output());
            withoutAnythingOfOurs(app.address());

            behindItsBack("update credence.entry set happened = '2022-07-12' where revision = 7");
            Ended changed = verify();
            assertEquals(1, changed.code(), changed.output());
            assertTrue(
                    changed.output().contains("BAD  entry 7: happened was changed: by its hash it was"),
                    changed.output());
        }
        Ended stopped = verify();
        assertEquals(1, stopped.code(), stopped.output());
        assertTrue(stopped.output().contains("BAD  entry 7: happened"), stopped.output());
        assertFalse(Files.exists(folder.resolve("postgres/postmaster.pid")), "PostgreSQL was left running");

        Ended good = credence("verify-certificate", certificate.toString());
        assertEquals(0, good.code(), good.output());
        assertTrue(good.output().contains("The certificate is good."), good.output());
        Files.writeString(certificate, Files.readString(certificate).replace("2022-07-13", "2022-07-12"));
        Ended bad = credence("verify-certificate", certificate.toString());
        assertEquals(1, bad.code(), bad.output());
        assertTrue(bad.output().contains("BAD   it was changed after it was signed"), bad.output());
    }

    private static void withoutAnythingOfOurs(String address) throws IOException, InterruptedException {
        if (!isThere("python3") || !isThere("openssl")) {
            return;
        }
        Ended checked =
                run("python3", Path.of("..", "domain", "docs", "check-proof.py").toString(), address, "5");
        assertEquals(0, checked.code(), checked.output());
        assertTrue(checked.output().startsWith("entry 5 is among the "), checked.output());
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return run(program, "--version").code() == 0
                    || run(program, "version").code() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    @Test
    void aSlipOfTheFingerIsToldWithTheMend() throws Exception {
        Ended none = credence("verify", "--data", folder.resolve("nothing").toString());
        assertEquals(1, none.code());
        assertTrue(none.output().contains("There is no register in"), none.output());
        assertEquals(2, credence("verify", "--deta", "x").code());
        assertEquals(2, credence("verify", "--key", "x").code());
        assertEquals(
                2,
                credence("verify", "--checkpoint", folder.resolve("nothing").toString())
                        .code());
        assertEquals(2, credence("verify-certificate").code());
        assertEquals(
                1,
                credence("verify-certificate", folder.resolve("nothing").toString())
                        .code());
    }
}
