package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Sentence;
import credence.reading.text.Token;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Those of whom a sentence says that none did: "no other Arab government", "none of its neighbours", "nobody else in the region". */
record NoneWords(Scene scene) {
    private static final Set<String> OPENING =
            WordSet.of("no", "none", "nobody", "not", "no-one", "any", "single", "anyone", "anybody");

    /** Words of an exclusion that points at what was told. */
    static final Set<String> NEAR = WordSet.of("none", "nobody", "else", "alone", "sole", "lone");

    private static final Set<String> PERSONS =
            WordSet.of("nobody", "no one", "no-one", "nobody else", "no one else", "no-one else");

    private static final Set<String> ANYBODY = WordSet.of("anyone", "anybody", "any one");

    /** Who can do what states do. */
    static final Set<String> STATES = WordSet.of(
            "country",
            "state",
            "nation",
            "member",
            "government",
            "capital",
            "power",
            "monarchy",
            "republic",
            "kingdom",
            "emirate",
            "sheikhdom",
            "ally",
            "neighbour",
            "neighbor",
            "administration",
            "partner",
            "regime",
            "democracy",
            "countries",
            "states",
            "nations",
            "members",
            "governments",
            "capitals",
            "powers",
            "monarchies",
            "republics",
            "kingdoms",
            "emirates",
            "sheikhdoms",
            "allies",
            "neighbours",
            "neighbors",
            "partners",
            "democracies");

    private static final Set<String> THEM = WordSet.of("them", "these", "those", "others", "rest");

    private static final Set<String> OTHERS = WordSet.of("other", "else", "others", "further", "rest");

    private static final Set<String> ITS = WordSet.of("its", "his", "their");

    private static final Set<String> BEHIND =
            WordSet.of("in", "of", "on", "among", "within", "outside", "with", "from");

    private static final Set<String> EXCEPT = WordSet.of("but", "except", "besides", "save", "bar", "beside");

    /**
     * A group of which none did.
     *
     * @param chunk its first noun group
     * @param counted the noun group that says who is counted
     * @param last its last chunk, the phrases behind it among them
     * @param others none beside who did: "no other", "nobody else"
     * @param exception the first noun group of those who did; -1 where none is named
     */
    record None(int chunk, int counted, int last, boolean others, int exception) {
        boolean has(int place) {
            return place >= chunk && place <= last;
        }
    }

    /** Whether a sentence has such words at all. */
    static boolean mayBeIn(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(token -> OPENING.contains(token.lower()));
    }

    /** "No government in the region had walked away from it", "no other member has": what none did, or no other. */
    static boolean pointIn(List<Token> tokens) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean none = tokens.get(i).is("no")
                    && (Word.isOneOf(tokens.get(i + 1).lower(), "other", "one")
                            || STATES.contains(tokens.get(i + 1).lower())
                            || STATES.contains(tokens.get(i + 2).lower()));
            if (none
                    || tokens.get(i).is("not") && Word.isOneOf(tokens.get(i + 1).lower(), "a", "one")) {
                return true;
            }
        }
        return false;
    }

    List<None> all() {
        List<None> all = new ArrayList<>();
        for (int j = 0; j < scene.parse().chunks().size(); j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.NOUN)) {
                at(j).ifPresent(all::add);
            }
        }
        return all;
    }

    private Optional<None> at(int chunk) {
        // "a step no other state": the word and its noun may stand apart
        boolean apart = scene.parse().lower(chunk).equals("no") && scene.parse().kindAt(chunk + 1, Chunk.Kind.NOUN);
        return apart
                ? at(chunk, chunk + 1, "no " + scene.parse().lower(chunk + 1))
                : at(chunk, chunk, scene.parse().lower(chunk));
    }

    private Optional<None> at(int opening, int chunk, String words) {
        List<Unit> units = scene.units(chunk);
        boolean no = (opening < chunk || units.getFirst().is("no") && units.size() > 1) && isOfStates(chunk)
                || isAny(chunk) && (isOfStates(chunk) || ANYBODY.contains(words));
        boolean single = Word.isOneOf(scene.parse().lastWord(chunk - 1), "not")
                && (words.startsWith("a single ") || units.getFirst().is("one"))
                && (isOfStates(chunk) || ofWhom(chunk) > 0);
        boolean none = words.equals("none") && isNone(chunk);
        if (!no && !single && !none && !(PERSONS.contains(words) && !isInOffice(chunk))) {
            return Optional.empty();
        }
        int counted = Math.max(chunk, ofWhom(chunk));
        boolean others = units.stream().anyMatch(unit -> unit.in(OTHERS))
                || scene.parse().lower(chunk + 1).equals("else")
                || scene.units(counted).stream().anyMatch(unit -> unit.in(OTHERS))
                || counted > chunk && scene.units(counted).getFirst().in(ITS);
        int behind = behindPhrases(scene.parse().lower(counted + 1).equals("else") ? counted + 1 : counted);
        int exception = exception(behind + 1);
        int last = exception < 0 ? behind : scene.clauses().list(exception).getLast();
        return Optional.of(
                new None(opening, counted, last, others && exception < 0, exception < 0 ? leftOut(chunk) : exception));
    }

    /** "nobody at the ministry", "nobody in Belgrade": people, and no states. */
    private boolean isInOffice(int chunk) {
        int link = scene.parse().lower(chunk + 1).equals("else") ? chunk + 2 : chunk + 1;
        return Word.isOneOf(scene.parse().lower(link), "at", "inside")
                || scene.parse().lower(link).equals("in") && scene.isSeat(link + 1);
    }

    private boolean isOfStates(int chunk) {
        return scene.head(chunk).in(STATES)
                || scene.units(chunk).getLast().is("other")
                        && (scene.units(chunk).size() <= 2 || scene.has(chunk, STATES));
    }

    /** "none of the other Gulf states", "none has", "none but Kuwait"; none of its ministers is no state. */
    private boolean isNone(int chunk) {
        return ofWhom(chunk) > 0
                || scene.parse().kindAt(chunk + 1, Chunk.Kind.VERB)
                || exception(chunk + 1) > 0
                || scene.parse().lower(chunk + 1).equals("in");
    }

    /** The noun group behind "of" that says of whom; -1 where it is of no states. */
    private int ofWhom(int chunk) {
        int whom = chunk + 2;
        boolean of =
                scene.parse().lower(chunk + 1).equals("of") && scene.parse().kindAt(whom, Chunk.Kind.NOUN);
        return of && (scene.has(whom, STATES) || scene.head(whom).in(THEM) || scene.has(whom, "others", "twelve"))
                ? whom
                : -1;
    }

    /** "in Latin America", "with an embassy in Tel Aviv", "of the Union". */
    private int behindPhrases(int from) {
        int j = from;
        while (scene.parse().kindAt(j + 1, Chunk.Kind.PREPOSITION)
                && BEHIND.contains(scene.parse().lower(j + 1))
                && scene.parse().kindAt(j + 2, Chunk.Kind.NOUN)) {
            j += 2;
        }
        // "no state, not even Armenia, ever did"
        boolean even = scene.parse().kindAt(j + 1, Chunk.Kind.COMMA)
                && scene.parse().lower(j + 2).startsWith("not")
                && scene.parse().lower(j + 3).equals("even")
                && scene.parse().kindAt(j + 4, Chunk.Kind.NOUN)
                && scene.parse().kindAt(j + 5, Chunk.Kind.COMMA);
        return even ? j + 5 : j;
    }

    /** "none but Kuwait", "no government other than Peru's", "no state apart from Israel". */
    private int exception(int word) {
        String link = scene.parse().lower(word);
        boolean than = link.equals("than") && scene.units(word - 1).getLast().in("other");
        int name = EXCEPT.contains(link) || than
                ? word + 1
                : new Excepted(scene).at(word).orElse(-1);
        name = scene.parse().lower(name).equals("for") ? name + 1 : name;
        return scene.parse().kindAt(name, Chunk.Kind.NOUN) && !names(name).isEmpty() ? name : -1;
    }

    /** "Apart from Chile, no country has", "Chile aside, no country has": whom the clause leaves out where it begins; -1 where it does not. */
    private int leftOut(int chunk) {
        for (int j = chunk - 1; j >= 0 && !scene.parse().kindAt(j, Chunk.Kind.VERB); j--) {
            OptionalInt left = new Excepted(scene).at(j);
            if (left.isPresent()) {
                return names(left.getAsInt()).isEmpty() ? -1 : left.getAsInt();
            }
            boolean aside = scene.parse().lower(j).equals("aside")
                    && scene.parse().kindAt(j + 1, Chunk.Kind.COMMA)
                    && scene.parse().kindAt(j - 1, Chunk.Kind.NOUN);
            if (aside) {
                return scene.clauses().list(j - 1).getFirst();
            }
        }
        return -1;
    }

    /** "Peru", "Peru and Chile", and whose government "Peru's" is. */
    List<PolityKey> names(int chunk) {
        List<PolityKey> named = scene.polities(OptionalInt.of(chunk));
        return named.isEmpty()
                ? scene.units(chunk).stream()
                        .map(Unit::polity)
                        .filter(Objects::nonNull)
                        .map(key -> (PolityKey) key)
                        .distinct()
                        .toList()
                : named;
    }

    /** What none of them did: the verb of which they are the subject, or by whom it was not done. */
    Optional<VerbGroup> verb(None none) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.chunk() > none.last
                        ? verb.finite() && isSubject(none, verb)
                        : (verb.passive() || verb.participle()) && isAgent(none, verb))
                .findFirst();
    }

    private boolean isAgent(None none, VerbGroup verb) {
        int by = scene.clauses().after(verb.chunk(), "by").orElse(-1);
        return by >= none.chunk && by <= none.counted;
    }

    /** "by any country": none only behind a verb that is negated. */
    boolean isAny(None none) {
        return isAny(none.chunk);
    }

    /** "any country", "a single member", where no word before it negates that. */
    private boolean isAny(int chunk) {
        return scene.units(chunk).getFirst().is("any")
                || ANYBODY.contains(scene.parse().lower(chunk))
                || scene.parse().lower(chunk).startsWith("a single ")
                        && !scene.parse().lastWord(chunk - 1).equals("not");
    }

    private boolean isSubject(None none, VerbGroup verb) {
        int before = verb.chunk() - 1;
        while (scene.parse().kindAt(before, Chunk.Kind.OTHER)) {
            before--;
        }
        OptionalInt subject = scene.clauses().subject(verb);
        return !scene.parse().kindAt(before, Chunk.Kind.RELATIVE)
                && subject.isPresent()
                && none.has(subject.getAsInt());
    }
}
