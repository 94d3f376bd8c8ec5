package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.mention.Naming;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Persons the text introduces as speaking for a polity: "Russia's Vladimir Putin", "Kenyan President William Ruto". */
final class People {
    private static final int NAME_WORDS = 4;

    private final Text text;
    private final Map<String, PolityKey> bySurname = new HashMap<>();

    People(Text text) {
        this.text = text;
        for (Text.Named name : text.named()) {
            introducedAfter(name);
        }
    }

    /** After the naming: an optional 's, titles, then a name of one to four capitalised words. */
    private void introducedAfter(Text.Named name) {
        List<Token> tokens = text.sentences().get(name.sentence()).tokens();
        int i = name.token() + name.naming().words();
        boolean possessive = i < tokens.size() && tokens.get(i).is("'s");
        if (possessive) {
            i++;
        }
        boolean titled = false;
        while (i < tokens.size() && (Offices.isTitle(tokens.get(i).lower()) || filler(tokens.get(i)))) {
            titled |= !tokens.get(i).is("foreign") && Offices.isTitle(tokens.get(i).lower());
            i++;
        }
        if (i < tokens.size() && tokens.get(i).is(",") && titled) {
            i++;
        }
        boolean direct = possessive && name.naming().form() != Naming.Form.DEMONYM;
        if (titled || direct) {
            surname(tokens, i, titled).ifPresent(surname -> bySurname.putIfAbsent(surname, name.naming().polity()));
        }
        before(tokens, name, possessive && titled);
    }

    private static boolean filler(Token token) {
        return switch (token.lower()) {
            case "supreme", "deputy", "acting", "interim", "then", "new", "general", "ministry", "state", "interior", "defence", "head", "of", "to",
                    "the" -> !token.is("of") && !token.is("the") && !token.is("to");
            default -> false;
        };
    }

    private static Optional<String> surname(List<Token> tokens, int from, boolean oneIsEnough) {
        int i = from;
        while (i < tokens.size()
                && i < from + NAME_WORDS
                && tokens.get(i).capital()
                && Character.isLetter(tokens.get(i).text().charAt(0))
                && !Offices.isTitle(tokens.get(i).lower())) {
            i++;
        }
        boolean enough = i - from >= 2 || i - from == 1 && oneIsEnough;
        return enough ? Optional.of(tokens.get(i - 1).text()) : Optional.empty();
    }

    /** "Ali Khamenei, Iran's supreme leader": the name stands before. */
    private void before(List<Token> tokens, Text.Named name, boolean titled) {
        int comma = name.token() - 1;
        if (comma >= 0 && tokens.get(comma).is("the")) {
            comma--;
        }
        if (titled && comma > 0 && tokens.get(comma).is(",") && tokens.get(comma - 1).capital()) {
            bySurname.putIfAbsent(tokens.get(comma - 1).text(), name.naming().polity());
        }
    }

    /** For whom a person of this surname speaks. */
    Optional<PolityKey> named(String surname) {
        @Nullable PolityKey key = bySurname.get(surname);
        return Optional.ofNullable(key != null ? key : bySurname.get(capitalised(surname)));
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** For whom the person speaks who was last named or taken up before a place. */
    Optional<PolityKey> before(Place place, Function<Place, List<PolityKey>> referents) {
        for (int sentence = place.sentence(); sentence >= 0 && sentence > place.sentence() - 5; sentence--) {
            Parse parse = text.parse(sentence);
            int last = sentence == place.sentence() ? place.chunk() - 1 : parse.chunks().size() - 1;
            for (int j = last; j >= 0; j--) {
                if (parse.kindAt(j, Chunk.Kind.NOUN)) {
                    Unit head = text.clauses(sentence).head(j);
                    boolean person = head.tag("PROPN") && !head.named() && head.capital()
                            || Offices.isTitle(head.lower()) && !head.tag("PRON");
                    if (person) {
                        List<PolityKey> meant = referents.apply(new Place(sentence, j));
                        if (meant.size() == 1) {
                            return Optional.of(meant.getFirst());
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }
}
