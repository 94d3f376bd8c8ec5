package credence.intake;

import credence.InvalidInput;
import credence.act.Party;
import credence.polity.Polities;
import credence.polity.Polity;
import credence.polity.PolityKey;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a list names a side of an act: a polity by key or name, or {@code text:} and words, which stay words. */
public final class Sides {
    static final String TEXT = "text:";
    private static final Pattern OFFERED = Pattern.compile(".*\\(([A-Z]{3})\\)");
    private static final int LONGEST = 1000;

    private final Map<String, Party> byKey = new HashMap<>();
    private final Map<String, Set<Polity>> byName = new HashMap<>();

    public Sides(Polities polities) {
        for (Polity polity : polities.all()) {
            byKey.put(polity.key().value(), Party.of(polity.key()));
            name(polity.name(), polity);
            polity.aliases().forEach(alias -> name(alias, polity));
        }
    }

    private void name(String name, Polity polity) {
        byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), none -> new LinkedHashSet<>())
                .add(polity);
    }

    /** @throws InvalidInput naming key, when it names no polity, or more than one */
    Party party(String text) {
        @Nullable Party known = byKey.get(text);
        if (known != null) {
            return known;
        }
        if (text.startsWith(TEXT)) {
            String words = text.substring(TEXT.length()).strip();
            if (words.isEmpty() || words.length() > LONGEST) {
                throw new InvalidInput(
                        "key",
                        "has no words behind text:, or more than " + LONGEST + " characters",
                        "Write them there.");
            }
            return new Party.Named(words);
        }
        Matcher offered = OFFERED.matcher(text);
        if (offered.matches() && byKey.containsKey(offered.group(1))) {
            return byKey.get(offered.group(1));
        }
        List<Polity> named = List.copyOf(byName.getOrDefault(text.toLowerCase(Locale.ROOT), Set.of()));
        if (named.size() == 1) {
            return Party.of(named.getFirst().key());
        }
        if (named.size() > 1) {
            throw new InvalidInput(
                    "key",
                    "names more than one polity: \"" + text + "\"",
                    "Send one of the keys "
                            + String.join(
                                    ", ",
                                    named.stream().map(one -> one.key().value()).toList()) + ".");
        }
        throw new InvalidInput(
                "key",
                "is no polity of the register: \"" + (text.length() <= 60 ? text : text.substring(0, 60) + "…") + "\"",
                "Send a key such as PRK, a polity's name, or text: and words for what has no key.");
    }

    /** The polity of a code; null where the register has none of that key. */
    @Nullable
    PolityKey key(String code) {
        return byKey.get(code) instanceof Party.Known(PolityKey key) ? key : null;
    }

    /** As a list names it. */
    public static String written(Party party) {
        return switch (party) {
            case Party.Known known -> known.key().value();
            case Party.Named named -> TEXT + named.text();
        };
    }
}
