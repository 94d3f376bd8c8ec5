package credence.reading.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From a verb's form to its dictionary form: of the verbs the reader looks for, from {@code credence/reading/parse/verbs.txt}, and of others
 * that the tagger finds by itself, from {@code lemmas.txt} beside it.
 */
public final class VerbForms {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Map<String, String> BASES = bases("verbs.txt");
    private static final Map<String, String> OTHERS = bases("lemmas.txt");

    private VerbForms() {}

    private static Map<String, String> bases(String file) {
        Map<String, String> bases = new HashMap<>();
        for (String line : lines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] forms = SPACES.split(line.strip());
                String verb = forms[0];
                for (String form : forms.length == 1 ? regular(verb) : List.of(forms)) {
                    bases.put(form, verb);
                }
                bases.put(verb, verb);
            }
        }
        // asked of nearly every word; a HashMap compares hashes first, which a Map.copyOf does not
        return bases;
    }

    private static List<String> regular(String verb) {
        String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
        boolean y = verb.endsWith("y") && !verb.matches(".*[aeiou]y");
        String withoutY = verb.substring(0, verb.length() - 1);
        String es = verb.matches(".*(s|x|ch|sh)") ? "es" : "s";
        return List.of(y ? withoutY + "ies" : verb + es, y ? withoutY + "ied" : stem + "ed", stem + "ing");
    }

    private static List<String> lines(String name) {
        try (InputStream file = VerbForms.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("credence/reading/parse/" + name + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Optional<String> base(String form) {
        return Optional.ofNullable(BASES.get(form));
    }

    /** The dictionary form of a word that is a verb; the word itself where it is in neither file. */
    static String lemma(String form) {
        return base(form).orElse(OTHERS.getOrDefault(form, form));
    }

    public static boolean isKnown(String form) {
        return BASES.containsKey(form);
    }

    public static boolean isBase(String form) {
        return form.equals(BASES.get(form));
    }
}
