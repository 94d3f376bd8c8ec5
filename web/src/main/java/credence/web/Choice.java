package credence.web;

import credence.InvalidInput;
import credence.act.Party;
import credence.polity.Polities;
import credence.polity.Polity;
import credence.polity.PolityKey;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a person names a polity in a form: by its key, by a name, or as the list offers it, "North Korea (PRK)". */
final class Choice {
    private static final Pattern OFFERED = Pattern.compile(".*\\(([A-Z]{3})\\)");

    private Choice() {}

    static String offer(Polity polity) {
        return polity.name() + " (" + polity.key() + ")";
    }

    /** What a form shows for a party: a polity as offered, words in quotation marks. */
    static String offer(@Nullable Side side) {
        if (side == null) {
            return "";
        }
        return side.key() == null ? "\"" + side.name() + "\"" : side.name() + " (" + side.key() + ")";
    }

    /** @throws InvalidInput naming the field, when it names no polity, or more than one */
    static PolityKey polity(String field, @Nullable String text, Polities polities) {
        String wanted = text == null ? "" : text.strip();
        if (wanted.isEmpty()) {
            throw new InvalidInput(field, "is empty", "Give a polity's name or key, such as North Korea or PRK.");
        }
        Matcher offered = OFFERED.matcher(wanted);
        String key = offered.matches() ? offered.group(1) : wanted.toUpperCase(Locale.ROOT);
        if (key.matches("[A-Z]{3}") && polities.find(new PolityKey(key)).isPresent()) {
            return new PolityKey(key);
        }
        List<Polity> named = polities.all().stream()
                .filter(polity -> polity.name().equalsIgnoreCase(wanted)
                        || polity.aliases().stream().anyMatch(wanted::equalsIgnoreCase))
                .toList();
        if (named.size() == 1) {
            return named.getFirst().key();
        }
        if (named.size() > 1) {
            throw new InvalidInput(
                    field,
                    "names more than one polity: \"" + wanted + "\"",
                    "Take one of "
                            + String.join(
                                    ", ", named.stream().map(Choice::offer).toList()) + ".");
        }
        throw unknown(field, wanted);
    }

    /**
     * A side of an act: a polity, or words in quotation marks, which stay words. A slip in a name must not become a party of its own.
     *
     * @throws InvalidInput naming the field
     */
    static Party party(String field, @Nullable String text, Polities polities) {
        String wanted = text == null ? "" : text.strip();
        if (wanted.length() > 2 && wanted.startsWith("\"") && wanted.endsWith("\"")) {
            String words = wanted.substring(1, wanted.length() - 1).strip();
            if (words.isEmpty() || words.length() > 200) {
                throw new InvalidInput(
                        field, "has no words between its quotation marks, or more than 200", "Write them there.");
            }
            return new Party.Named(words);
        }
        return Party.of(polity(field, wanted, polities));
    }

    /**
     * A key of an address.
     *
     * @throws InvalidInput naming the field, when the register has no such polity
     */
    static PolityKey key(String field, String text, Polities polities) {
        if (!text.matches("[A-Z]{3}") || polities.find(new PolityKey(text)).isEmpty()) {
            throw unknown(field, text);
        }
        return new PolityKey(text);
    }

    private static InvalidInput unknown(String field, String text) {
        String shown = text.length() <= 60 ? text : text.substring(0, 60) + "…";
        return new InvalidInput(
                field,
                "is no polity of the register: \"" + shown + "\"",
                "Give a key such as PRK; /polities?q= finds it by name.");
    }
}
