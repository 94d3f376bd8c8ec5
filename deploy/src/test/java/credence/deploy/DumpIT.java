package credence.deploy;

import static credence.deploy.Terminal.credence;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.deploy.Terminal.Ended;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator dumps a running register and has it again elsewhere: the same answers to the byte, and it goes on. */
class DumpIT {
    @TempDir
    Path folder;

    private static Map<String, String> answers(RunningApp app, long revision) {
        List<String> addresses = new ArrayList<>(List.of(
                "/ledger.jsonl",
                "/ledger.csv",
                "/proposals.jsonl",
                "/readings.json",
                "/polities.jsonl",
                "/checkpoint",
                "/proof",
                "/certificate?actor=UKR&target=PRK&asOf=2022-07-14",
                "/stances/UKR/PRK/differences?from=2022-07-01&to=2022-08-01"));
        for (long known = 0; known <= revision; known += Math.max(1, revision / 4)) {
            addresses.add("/stances/UKR/PRK?asOf=2022-07-14&knownAt=" + known);
            addresses.add(
                    "/polities/XKX/recognisers?asOf=2025-10-29&population=un-members&viewpoint=register,XKX,SRB&knownAt="
                            + known);
            addresses.add("/polities/PRK/timeline?knownAt=" + known);
        }
        for (long entry = 1; entry <= revision; entry += Math.max(1, revision / 5)) {
            addresses.add("/ledger/" + entry);
            addresses.add("/proof/inclusion?entry=" + entry);
        }
        Map<String, String> answers = new LinkedHashMap<>();
        for (String address : addresses) {
            var answer = given().accept("*/*").get(app.address() + address);
            assertEquals(200, answer.statusCode(), address);
            answers.put(address, answer.asString());
        }
        return answers;
    }

    private static JsonPath read(RunningApp app, String token) {
        return given().header("authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Path.of("docs", "report.json").toFile())
                .post(app.address() + "/readings")
                .jsonPath();
    }

    @Test
    void aDumpRestoredElsewhereIsTheSameRegisterAndGoesOn() throws Exception {
        Path from = folder.resolve("from");
        Path to = folder.resolve("to");
        Path running = folder.resolve("running.dump");
        Path stopped = folder.resolve("stopped.dump");
        String token;
        Map<String, String> before;
        long revision;
        try (RunningApp app = RunningApp.startWithStarterRegister(from)) {
            token = app.told("token");
            assertTrue(read(app, token).getString("id") != null);
            revision =
                    given().get(app.address() + "/stances/UKR/PRK").jsonPath().getLong("revision");
            before = answers(app, revision);
            Ended dumped = credence("dump", running.toString(), "--data", from.toString());
            assertEquals(0, dumped.code(), dumped.output());
            assertTrue(dumped.output().contains("revision " + revision + ", hash "), dumped.output());
            assertTrue(dumped.output().contains("password hashes"), dumped.output());
        }
        Ended again = credence("dump", stopped.toString(), "--data", from.toString());
        assertEquals(0, again.code(), again.output());
        assertArrayEquals(Files.readAllBytes(running), Files.readAllBytes(stopped));
        assertFalse(Files.exists(from.resolve("postgres/postmaster.pid")), "PostgreSQL was left running");

        Ended restored = credence("restore", running.toString(), "--data", to.toString());
        assertEquals(0, restored.code(), restored.output());
        assertTrue(restored.output().contains("Restored and looked through"), restored.output());
        assertTrue(restored.output().contains("put the file checkpoint.key of the old register"), restored.output());
        Ended whole = credence("verify", "--data", to.toString());
        assertEquals(0, whole.code(), whole.output());

        Files.copy(from.resolve("checkpoint.key"), to.resolve("checkpoint.key"));
        try (RunningApp app = RunningApp.startWithStarterRegister(to)) {
            assertFalse(app.output().contains("password "), app.output());
            assertEquals(before, answers(app, revision));
            given().header("authorization", "Bearer " + token)
                    .contentType("application/json")
                    .body("{\"why\": \"It was not so.\"}")
                    .post(app.address() + "/ledger/3/retraction")
                    .then()
                    .statusCode(201);
            assertEquals(
                    revision + 1,
                    given().get(app.address() + "/stances/UKR/PRK").jsonPath().getLong("revision"));
            Ended goneOn = credence("verify", "--data", to.toString());
            assertEquals(0, goneOn.code(), goneOn.output());
        }
        Ended full = credence("restore", running.toString(), "--data", to.toString());
        assertEquals(1, full.code(), full.output());
        assertTrue(full.output().contains("The register is not empty: it has "), full.output());
    }

    @Test
    void aSlipOfTheFingerIsToldWithTheMend() throws Exception {
        assertEquals(2, credence("dump").code());
        assertEquals(2, credence("dump", "a", "b").code());
        assertEquals(
                2, credence("restore", folder.resolve("nothing").toString()).code());
        Ended none = credence(
                "dump",
                folder.resolve("x").toString(),
                "--data",
                folder.resolve("nothing").toString());
        assertEquals(1, none.code());
        assertTrue(none.output().contains("There is no register in"), none.output());
        Path cut = folder.resolve("cut.dump");
        Files.write(cut, Arrays.copyOf(new byte[] {0x1f, (byte) 0x8b, 8, 0}, 4));
        Ended broken = credence(
                "restore", cut.toString(), "--data", folder.resolve("new").toString());
        assertEquals(1, broken.code(), broken.output());
        assertTrue(broken.output().contains("line 1: the file ends in the middle"), broken.output());
    }
}
