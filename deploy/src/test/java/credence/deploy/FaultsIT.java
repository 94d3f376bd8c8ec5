package credence.deploy;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was answered as kept is there after the process was killed in the middle of its work. */
class FaultsIT {
    private static final int ROUNDS = 3;
    private static final int BEFORE_KILL = 8;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedSurvivesAKillAndTheNextStartNeedsNoHand() throws Exception {
        List<String> kept = new ArrayList<>();
        String token = "";
        for (int round = 0; round < ROUNDS; round++) {
            RunningApp app = RunningApp.start(folder);
            if (round == 0) {
                token = app.told("token");
            } else {
                RunningApp later = app;
                assertThrows(AssertionError.class, () -> later.told("password"), "the first login is shown once");
            }
            for (String id : kept) {
                assertEquals(200, given().get(app.address() + "/readings/" + id).statusCode());
            }
            write(app, token, round, kept);
        }
        assertTrue(kept.size() >= ROUNDS * BEFORE_KILL, "written: " + kept.size());
        try (RunningApp app = RunningApp.start(folder)) {
            assertEquals(200, given().get(app.address() + "/q/health").statusCode());
            for (String id : kept) {
                assertEquals(200, given().get(app.address() + "/readings/" + id).statusCode());
            }
        }
        assertFalse(Files.exists(folder.resolve("postgres/postmaster.pid")), "PostgreSQL was left running");
    }

    /** Nobody has to restart anything: the app sees to its database. */
    @Test
    void aKilledDatabaseIsStartedAgainAndWritesGoOn() throws Exception {
        try (RunningApp app = RunningApp.start(folder)) {
            String token = app.told("token");
            List<String> kept = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                kept.add(stored(app, token, "Round " + round + ", before."));
                String pid = Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                        .getFirst();
                new ProcessBuilder("kill", "-9", pid.strip()).start().waitFor();
                kept.add(stored(app, token, "Round " + round + ", after."));
            }
            for (String id : kept) {
                assertEquals(200, given().get(app.address() + "/readings/" + id).statusCode());
            }
        }
        assertFalse(Files.exists(folder.resolve("postgres/postmaster.pid")), "PostgreSQL was left running");
    }

    /** Hands a report in until it is answered as kept. */
    private static String stored(RunningApp app, String token, String text) throws InterruptedException {
        for (int i = 0; i < 120; i++) {
            Response answer = given().header("authorization", "Bearer " + token)
                    .contentType("application/json")
                    .body("{\"text\": \"Ukraine severed relations with North Korea. " + text + "\"}")
                    .post(app.address() + "/readings");
            if (answer.statusCode() == 201 || answer.statusCode() == 200) {
                return answer.path("id");
            }
            assertEquals(503, answer.statusCode(), answer.asString());
            Thread.sleep(500);
        }
        throw new AssertionError("the database did not come back");
    }

    /** Stores reports without a pause, and is killed while it does. */
    private static void write(RunningApp app, String token, int round, List<String> kept) throws InterruptedException {
        AtomicBoolean killed = new AtomicBoolean();
        List<String> ids = new ArrayList<>();
        Thread writer = new Thread(() -> {
            for (int i = 0; !killed.get(); i++) {
                try {
                    Response answer = given().header("authorization", "Bearer " + token)
                            .contentType("application/json")
                            .body("{\"text\": \"Ukraine severed relations with North Korea. Round " + round
                                    + ", report " + i + ".\"}")
                            .post(app.address() + "/readings");
                    if (answer.statusCode() == 201) {
                        synchronized (ids) {
                            ids.add(answer.path("id"));
                        }
                    }
                } catch (RuntimeException | AssertionError cut) {
                    return;
                } catch (Exception cut) {
                    return;
                }
            }
        });
        writer.start();
        while (writer.isAlive() && count(ids) < BEFORE_KILL) {
            Thread.sleep(5);
        }
        app.kill();
        killed.set(true);
        writer.join();
        kept.addAll(ids);
    }

    private static int count(List<String> ids) {
        synchronized (ids) {
            return ids.size();
        }
    }
}
