package credence.reading.find;

import credence.polity.Leaders;
import credence.reading.text.Sentence;
import credence.reading.text.Token;
import credence.reading.text.WordSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Persons whom a text introduces with their office, so that "Trump recognised it" is no verb, whatever the tagger says. */
final class Surnames {
    /** Names of a person, at most. */
    private static final int NAMES = 4;

    /** Words of a name by which a leader is called, at most: "de Hoop Scheffer". */
    private static final int CALLED = 3;

    /** Leaders' names that any sentence may begin with. */
    private static final Set<String> WORDS = WordSet.of(
            "Major",
            "May",
            "Straw",
            "Store",
            "Key",
            "Park",
            "Moon",
            "Mock",
            "Price",
            "Ban",
            "Hunt",
            "Hill",
            "Horn",
            "Brown",
            "Bush",
            "Rice",
            "Champagne",
            "Meta",
            "Doe",
            "Cleverly",
            "Wade");

    private final Set<String> known = new HashSet<>();

    /** @param published null where it is not told, and then nobody is known by a surname alone */
    Surnames(List<Sentence> sentences, Leaders leaders, @Nullable LocalDate published) {
        sentences.forEach(sentence -> {
            learn(sentence.tokens());
            learn(sentence.tokens(), leaders);
            learn(sentence.tokens(), leaders, published);
        });
    }

    /** "Rubio on Monday condemned": a leader of the day, by the name that needs no other. */
    private void learn(List<Token> tokens, Leaders leaders, @Nullable LocalDate published) {
        for (int from = 0; from < tokens.size() && published != null; from++) {
            if (!isName(tokens.get(from))
                    || from == 0 && WORDS.contains(tokens.getFirst().text())) {
                continue;
            }
            StringBuilder name = new StringBuilder();
            for (int to = from; to < Math.min(tokens.size(), from + CALLED); to++) {
                name.append(name.isEmpty() ? "" : " ").append(tokens.get(to).text());
                if (leaders.speaksFor(name.toString(), published).isPresent()) {
                    tokens.subList(from, to + 1).stream()
                            .filter(Surnames::isName)
                            .forEach(token -> known.add(token.text()));
                }
            }
        }
    }

    /** "President Donald Trump", "foreign minister Wang Yi", "interim president, Jeanine Anez,": two names at least. */
    private void learn(List<Token> tokens) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (!Offices.isTitle(tokens.get(i).lower()) || isName(tokens.get(i + 1)) && isTitle(tokens.get(i + 1))) {
                continue;
            }
            int start = tokens.get(i + 1).is(",") ? i + 2 : i + 1;
            int end = start;
            while (end < tokens.size() && end < start + NAMES && isName(tokens.get(end)) && !isTitle(tokens.get(end))) {
                end++;
            }
            boolean closed =
                    start == i + 1 || end < tokens.size() && tokens.get(end).is(",");
            if (end > start + 1 && closed) {
                tokens.subList(start, end).forEach(token -> known.add(token.text()));
            }
        }
    }

    /** "Laurent Gbagbo lost the vote. Lebanon does not recognise Gbagbo": a leader, of whom the text gives the full name. */
    private void learn(List<Token> tokens, Leaders leaders) {
        for (int i = 1; i < tokens.size(); i++) {
            Token given = tokens.get(i - 1);
            Token last = tokens.get(i);
            if (isName(given)
                    && isName(last)
                    && leaders.everSpokeFor(given.text() + " " + last.text(), null)
                            .isPresent()) {
                known.add(last.text());
            }
        }
    }

    private static boolean isName(Token token) {
        return token.capital()
                && Character.isLetter(token.text().charAt(token.text().length() - 1));
    }

    private static boolean isTitle(Token token) {
        return Offices.isTitle(token.lower());
    }

    /** The sentence with these as proper names. */
    Sentence tagged(Sentence sentence) {
        return sentence.tokens().stream().noneMatch(this::isMistaken)
                ? sentence
                : sentence.withTokens(sentence.tokens().stream()
                        .map(token -> isMistaken(token) ? token.tagged("PROPN") : token)
                        .toList());
    }

    private boolean isMistaken(Token token) {
        return !token.tag("PROPN") && known.contains(token.text());
    }
}
