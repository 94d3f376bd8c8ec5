package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Who recognises, beside the agent of the verb or in its stead. */
final class Recognisers {
    private static final Set<String> ANSWERING = WordSet.of(
            "cut",
            "sever",
            "break",
            "suspend",
            "recall",
            "withdraw",
            "expel",
            "end",
            "terminate",
            "freeze",
            "downgrade");

    private static final Set<String> MANY = WordSet.of(
            "states", "countries", "nations", "governments", "members", "others", "most", "many", "capitals", "world");

    private static final Pattern COUNTING = Pattern.compile("(?:count|list|number|nam|rank|includ)(?:e|s|es|ed|ing)?");

    private static final Pattern SAME_TIME = Pattern.compile("(?:on |at )?the same (?:day|time|evening|morning|night)");

    private static final Set<String> BEING = WordSet.of("is", "are", "was", "were", "remains", "remain");

    private final Scene scene;

    Recognisers(Scene scene) {
        this.scene = scene;
    }

    static boolean areMany(Scene scene, OptionalInt agent) {
        return agent.isPresent() && scene.head(agent.getAsInt()).in(MANY);
    }

    /** "Seventeen Arab states broke with Cairo", "urged other states to break": what those that are named then have done, or never did. */
    static void byMany(Scene scene, OptionalInt agent, Found found) {
        boolean told = found.status() == Status.DONE || found.status() == Status.URGED;
        if (told && !found.symmetric() && areMany(scene, agent)) {
            scene.text().memory().byMany(found);
        }
    }

    /** "Belarus has not recognised either": of the two that others recognised. */
    List<Found> neither(VerbGroup verb, Rule rule, List<Party> two) {
        List<PolityKey> actors = scene.polities(scene.agent(verb));
        return two.size() != 2 || actors.isEmpty()
                ? List.of()
                : List.of(scene.acts()
                        .found(
                                rule,
                                actors,
                                two,
                                Status.REFUSED,
                                verb.chunk(),
                                List.of(scene.agent(verb).orElse(0))));
    }

    /** "Canada announced that Palestine would be recognised": whoever says so of another, where nobody else is named. */
    List<PolityKey> announcing(VerbGroup verb, int recognised) {
        boolean unnamed = verb.passive()
                && verb.finite()
                && Word.isOneOf(verb.modal(), "will", "would", "be to")
                && scene.agent(verb).isEmpty()
                // "will not be recognised as the only successor": as what, is another matter
                && scene.clauses().after(verb.chunk(), "as").stream()
                        .allMatch(as ->
                                Words.COUNTRY_WORDS.contains(scene.head(as).lower()));
        return unnamed
                ? new Announcers(scene)
                        .of(verb).stream()
                                .filter(key -> !scene.polities(recognised).contains(key))
                                .toList()
                : List.of();
    }

    /** "Luhansk was recognised on the same day": by who recognised the one before. */
    List<PolityKey> alike(VerbGroup verb) {
        boolean same = verb.passive()
                && verb.finite()
                && scene.agent(verb).isEmpty()
                && java.util.stream.IntStream.range(
                                verb.chunk() + 1, scene.parse().chunks().size())
                        .anyMatch(j -> SAME_TIME.matcher(scene.parse().lower(j)).matches());
        return !same
                ? List.of()
                : scene.text()
                        .memory()
                        .lastTold(scene.sentence())
                        .filter(told -> told.kind() == ActKind.RECOGNITION
                                && told.status() == Status.DONE
                                && told.actors().size() == 1
                                && told.sentence() >= scene.sentence() - 1)
                        .map(told -> Parties.keys(told.actors()))
                        .orElse(List.of());
    }

    /** "The Irish and Portuguese parliaments have asked their governments to recognise it": for each state its own. */
    List<PolityKey> askedByParliament(VerbGroup verb) {
        boolean government = verb.infinitive()
                && scene.clauses().subject(verb).stream()
                        .anyMatch(asked -> Word.isOneOf(scene.head(asked).lower(), "governments", "government")
                                && scene.units(asked).size() == 2);
        return !government
                ? List.of()
                : scene.clauses()
                        .hook(verb)
                        .flatMap(scene.parse()::verbAt)
                        .flatMap(outer -> Assembly.of(scene, scene.clauses().subject(outer)))
                        .map(Assembly::state)
                        .orElse(List.of());
    }

    /** "had been one of only four states to recognise Taipei": it did. */
    boolean isOneOfMany(VerbGroup verb) {
        int of = scene.parse().kindAt(verb.chunk() - 2, Chunk.Kind.OTHER) ? verb.chunk() - 3 : verb.chunk() - 2;
        return verb.infinitive()
                && scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.NOUN)
                && scene.head(verb.chunk() - 1).in(MANY)
                && scene.parse().lower(of).equals("of")
                && scene.parse().lower(of - 1).equals("one")
                && scene.parse()
                        .verbAt(Math.max(0, of - 2))
                        .filter(be -> be.finite() && !be.negated() && be.modal().isEmpty())
                        .filter(be -> Word.isOneOf(
                                scene.parse().lower(be.chunk()),
                                "is still",
                                "is",
                                "was still",
                                "was",
                                "has been still",
                                "has been",
                                "had been still",
                                "had been"))
                        .isPresent();
    }

    /** "counts Peru and Chile among the 114 states that recognise it", "Peru is among the states that have recognised it". */
    List<PolityKey> among(OptionalInt agent) {
        boolean among = areMany(scene, agent)
                && scene.parse().lower(agent.getAsInt() - 1).equals("among");
        int before = agent.orElse(0) - 2;
        if (!among) {
            return List.of();
        }
        if (before < 0) {
            return fronted(agent.getAsInt());
        }
        if (scene.parse().kindAt(before, Chunk.Kind.NOUN)) {
            boolean counted = scene.parse()
                    .verbAt(Math.max(0, scene.clauses().list(before).getFirst() - 1))
                    .filter(verb ->
                            COUNTING.matcher(scene.parse().unit(verb.unit()).lower())
                                            .matches()
                                    && !verb.negated())
                    .isPresent();
            return counted && scene.head(before).named() ? scene.polities(before) : List.of();
        }
        return scene.parse()
                .verbAt(Math.max(0, before))
                .filter(verb -> verb.finite() && BEING.contains(scene.parse().lower(verb.chunk())))
                .map(verb -> scene.polities(scene.clauses().subject(verb)))
                .orElse(List.of());
    }

    /** "is no longer among the states that recognise Kosovo". */
    boolean isNoLongerAmong(VerbGroup verb) {
        for (int j = 2; j < verb.chunk(); j++) {
            if (scene.parse().lower(j).equals("among")
                    && scene.parse().lower(j - 1).equals("longer")
                    && scene.parse().lower(j - 2).endsWith(" no")) {
                return true;
            }
        }
        return false;
    }

    /** "Among the 114 states that recognise Kosovo are Germany and Turkey". */
    private List<PolityKey> fronted(int states) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.chunk() > states
                        && BEING.contains(scene.parse().lower(verb.chunk()))
                        && scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.NOUN)
                        && scene.head(verb.chunk() + 1).named())
                .findFirst()
                .map(verb -> scene.polities(verb.chunk() + 1))
                .orElse(List.of());
    }

    /** "threatened to cut ties with Chile if it recognised Taiwan": under what condition, and nobody says that it does. */
    boolean isOfThreat(VerbGroup verb) {
        OptionalInt subject =
                verb.finite() && verb.modal().isEmpty() ? scene.clauses().subject(verb) : OptionalInt.empty();
        return subject.isPresent()
                && Word.isOneOf(scene.head(subject.getAsInt()).lower(), "it", "they")
                && scene.parse().lower(subject.getAsInt() - 1).equals("if")
                && scene.parse().verbs().stream()
                        .anyMatch(outer -> outer.chunk() < subject.getAsInt()
                                && outer.base().equals("threaten"));
    }

    /** "cut ties with Algeria", "condemned Israel", "protested to Chile": whom it is toward. */
    private List<PolityKey> answered(VerbGroup verb) {
        OptionalInt object = blames(verb) ? scene.clauses().object(verb) : OptionalInt.empty();
        return object.isPresent() && scene.head(object.getAsInt()).named()
                ? scene.polities(object)
                : scene.polities(scene.clauses().after(verb.chunk(), "with", "from", "to"));
    }

    /** "Morocco cut ties with Algeria after it recognised": nobody breaks with another over what it did itself. */
    List<PolityKey> causing(OptionalInt agent) {
        boolean it = agent.isPresent()
                && scene.head(agent.getAsInt()).is("it")
                && Word.isOneOf(scene.parse().lower(agent.getAsInt() - 1), "after", "because");
        return !it
                ? List.of()
                : scene.parse().verbs().stream()
                        .filter(verb -> verb.chunk() < agent.getAsInt() && verb.finite())
                        .filter(verb -> ANSWERING.contains(verb.base()) || blames(verb))
                        .reduce((one, other) -> other)
                        .map(this::answered)
                        .filter(keys -> keys.size() == 1)
                        .orElse(List.of());
    }

    private static boolean blames(VerbGroup verb) {
        return Words.JUDGING.contains(verb.base()) || Word.isOneOf(verb.base(), "attack", "protest");
    }
}
