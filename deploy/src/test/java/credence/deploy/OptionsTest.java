package credence.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static final Map<String, String> AT_HOME = Map.of("HOME", "/home/ada");

    @Test
    void withoutOptionsItListensOnThisMachineOnly() {
        Options options = Options.parse(List.of(), AT_HOME, "Linux");
        assertEquals(new Options("127.0.0.1", 8080, Path.of("/home/ada/.local/share/credence"), true), options);
    }

    @Test
    void dataLastsWhereXdgSays() {
        Map<String, String> environment = Map.of("HOME", "/home/ada", "XDG_DATA_HOME", "/big disk");
        assertEquals(
                Path.of("/big disk/credence"),
                Options.parse(List.of(), environment, "Linux").data());
    }

    @Test
    void aRelativeXdgFolderIsIgnoredAsItsSpecificationSays() {
        Map<String, String> environment = Map.of("HOME", "/home/ada", "XDG_DATA_HOME", "here");
        assertEquals(
                Path.of("/home/ada/.local/share/credence"),
                Options.parse(List.of(), environment, "Linux").data());
    }

    @Test
    void onAMacDataLastsAmongTheApplications() {
        assertEquals(
                Path.of("/Users/ada/Library/Application Support/Credence"),
                Options.parse(List.of(), Map.of("HOME", "/Users/ada"), "Mac OS X")
                        .data());
    }

    @Test
    void aFolderIsTakenFromWhereOneStands() {
        Path data =
                Options.parse(List.of("--data", "my data"), AT_HOME, "Linux").data();
        assertEquals(Path.of("my data").toAbsolutePath(), data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "eighty", "8080x", "99999999999"})
    void whatIsNoPortIsRefusedWithTheMend(String port) {
        BadOption refused =
                assertThrows(BadOption.class, () -> Options.parse(List.of("--port", port), AT_HOME, "Linux"));
        assertTrue(String.valueOf(refused.getMessage()).contains("1 to 65535"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--data", "--host"})
    void anOptionWithoutItsValueIsRefused(String name) {
        assertThrows(BadOption.class, () -> Options.parse(List.of(name), AT_HOME, "Linux"));
    }

    @Test
    void anUnknownOptionIsRefusedWithTheKnownOnes() {
        BadOption refused =
                assertThrows(BadOption.class, () -> Options.parse(List.of("--prot", "1"), AT_HOME, "Linux"));
        assertTrue(String.valueOf(refused.getMessage()).contains("--port"), refused.getMessage());
    }
}
