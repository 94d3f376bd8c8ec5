package credence.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The report that ships with Credence for a first reading. */
final class Sample {
    private Sample() {}

    static ReportForm report() {
        try (InputStream text = open("sample.txt");
                InputStream fields = open("sample.properties")) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(fields, StandardCharsets.UTF_8));
            return new ReportForm(
                    new String(text.readAllBytes(), StandardCharsets.UTF_8),
                    properties.getProperty("title"),
                    properties.getProperty("published"),
                    properties.getProperty("outlet"),
                    properties.getProperty("url"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String name) {
        InputStream file = Sample.class.getResourceAsStream("/credence/report/" + name);
        if (file == null) {
            throw new IllegalStateException("credence/report/" + name + " is not on the class path");
        }
        return file;
    }
}
