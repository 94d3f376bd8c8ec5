package credence.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher in a checkout of its own, whose Maven and whose JDKs are scripts that tell what they were asked. */
class LauncherTest {
    @TempDir
    Path folder;

    private Path checkout;

    @BeforeEach
    void builtCheckout() throws IOException {
        checkout = folder.resolve("a checkout with spaces");
        script(checkout.resolve("mvnw"), "echo '[ERROR] asked to build'; exit 1");
        Files.copy(Path.of("..", "credence"), checkout.resolve("credence"));
        Files.createDirectories(checkout.resolve(".mvn"));
        Files.createDirectories(checkout.resolve("web/src/main"));
        Files.writeString(checkout.resolve("pom.xml"), "");
        Files.writeString(checkout.resolve("web/pom.xml"), "");
        Path app = checkout.resolve("deploy/target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(app.getParent());
        Files.writeString(app, "");
        Path stamp = Files.writeString(checkout.resolve("deploy/target/built"), "");
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().plusSeconds(60)));
    }

    @Test
    void helpNamesEveryCommand() throws Exception {
        Ended help = credence("", "help");
        assertEquals(0, help.code());
        for (String command : List.of(
                "./credence up",
                "./credence test",
                "./credence help",
                "./credence reset-login",
                "./credence import",
                "./credence evaluate",
                "./credence dump ",
                "./credence restore ",
                "./credence verify ",
                "./credence verify-certificate")) {
            assertTrue(help.output().contains(command), help.output());
        }
    }

    @Test
    void anUnknownCommandShowsTheHelp() throws Exception {
        Ended unknown = credence("", "start");
        assertEquals(2, unknown.code());
        assertTrue(unknown.output().startsWith("There is no command start."), unknown.output());
        assertTrue(unknown.output().contains("./credence up"), unknown.output());
    }

    @ParameterizedTest
    @CsvSource({"--port,eighty", "--port,0", "--port,65536", "--prot,8081"})
    void aWrongOptionIsToldBeforeAnythingIsBuilt(String name, String value) throws Exception {
        Files.delete(checkout.resolve("deploy/target/built"));
        Ended wrong = credence("", "up", name, value);
        assertEquals(2, wrong.code());
        assertEquals(1, wrong.output().lines().count(), wrong.output());
    }

    @Test
    void theAppGetsTheOptionsAsTheyAre() throws Exception {
        Ended up = credence(jdk("25.0.1"), "up", "--port", "8081", "--data", "my data");
        assertEquals(0, up.code());
        assertTrue(up.output().contains("[--port][8081][--data][my data]"), up.output());
        assertTrue(
                up.output()
                        .contains(
                                "[" + checkout.toRealPath().resolve("deploy/target/quarkus-app/quarkus-run.jar") + "]"),
                up.output());
    }

    @Test
    void anOldJavaHomeNeitherWinsNorBreaks() throws Exception {
        String old = jdk("17.0.15");
        Ended up = credence(old, "up");
        assertFalse(up.output().contains("this is the JDK 17.0.15"), up.output());
    }

    @Test
    void aRuntimeWithoutCompilerIsPassedOver() throws Exception {
        String runtime = jdk("25.0.1");
        Files.delete(Path.of(runtime, "bin", "javac"));
        Ended up = credence(runtime, "up");
        assertFalse(up.output().contains("this is the JDK"), up.output());
    }

    @Test
    void aChangedSourceIsBuiltAndAFailedBuildTellsItsErrorsAndItsLog() throws Exception {
        Path source = Files.writeString(checkout.resolve("web/src/main/page.html"), "changed");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(120)));
        Ended up = credence(jdk("25.0.1"), "up");
        assertEquals(1, up.code());
        assertTrue(up.output().contains("[ERROR] asked to build"), up.output());
        assertTrue(up.output().contains("deploy/target/build.log"), up.output());
    }

    private record Ended(int code, String output) {}

    private Ended credence(String javaHome, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(checkout.resolve("credence").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private String jdk(String version) throws IOException {
        Path home = folder.resolve("jdk " + version);
        script(home.resolve("bin/java"), "echo 'this is the JDK " + version + "'; printf '[%s]' \"$@\"");
        script(home.resolve("bin/javac"), "exit 1");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home.toString();
    }

    private static void script(Path path, String lines) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "#!/bin/sh\n" + lines + "\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
