package credence.starter;

import credence.intake.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The accounts that ship with Credence, from {@code credence/starter/}. */
public final class StarterRegister {
    /** In the order in which they are taken in. */
    private static final List<String> FILES = List.of(
            "georgia",
            "governments",
            "israel",
            "koreas",
            "kosovo",
            "palestine",
            "ruptures",
            "sahrawi",
            "taiwan",
            "ukraine",
            "unrecognised");

    private StarterRegister() {}

    /** All rows, each after those it is the same as. Reads the files at every call. */
    public static List<Row> rows() {
        return AccountTable.parse(FILES.stream().map(StarterRegister::table).toList());
    }

    private static String table(String name) {
        try (InputStream file = StarterRegister.class.getResourceAsStream(name + ".tsv")) {
            if (file == null) {
                throw new IllegalStateException("credence/starter/" + name + ".tsv is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
