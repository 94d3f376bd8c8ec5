package credence.reading.find;

import credence.act.Party;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.parse.Chunk;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Unit;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What the text has told as recognised before, and is meant again: "recognised it", "the pair", "its former province", "that claim". */
final class Topics {
    static final Set<String> SINGULAR_PRONOUNS = WordSet.of("it", "either", "neither", "each");
    private static final Set<String> PLURAL_PRONOUNS = WordSet.of("them", "both", "all");
    private static final Set<String> PEOPLE = WordSet.of("him", "her");

    private static final Set<String> NEIGHBOURS = WordSet.of(
            "neighbour", "neighbor", "province", "colony", "region", "republic", "territory", "rival", "brother");
    static final Set<String> STATES = WordSet.of("republic", "country", "state", "nation");

    /** "any such state". */
    private static final Set<String> SUCH = WordSet.of("such");

    private final Scene scene;
    private final LastRecognised last;
    private final RecognisedApart apart;

    Topics(Scene scene) {
        this.scene = scene;
        this.last = new LastRecognised(scene);
        this.apart = new RecognisedApart(scene);
    }

    /** Those recognised before, where the words take them up; empty where they do not, or none fit. */
    List<Party> takenUp(int chunk, List<PolityKey> actors) {
        List<Unit> units = scene.units(chunk);
        String head = scene.head(chunk).lower();
        List<Party> topic = last.without(actors);
        if (units.size() == 1 && PEOPLE.contains(head)) {
            return topic.stream().allMatch(this::isLed) ? topic : List.of();
        }
        if (scene.head(chunk).tag("PROPN")
                && isTitled(chunk)
                && isSurnameOf(scene.head(chunk).text(), topic)) {
            // "recognised Juan Lopez as president. Peru may recognise Mr Lopez, too"
            return topic;
        }
        List<PolityKey> many = units.size() == 1 && head.equals("them") ? manyBefore(actors) : List.of();
        if (!many.isEmpty()) {
            return Parties.of(many);
        }
        OptionalInt count = count(chunk);
        // "the latter two" are of those that were named together
        boolean end = scene.has(chunk, Plurals.ENDS);
        if (count.isPresent() && !end && (isGroup(head) || isEither(chunk))) {
            return topic.size() == count.getAsInt() && !apart.isAside(topic, count.getAsInt())
                    ? topic
                    : apart.so(count.getAsInt(), actors);
        }
        if (scene.has(chunk, Descriptions.YOUNG) && isCountry(chunk)) {
            return scene.text()
                    .memory()
                    .lastProclaimed()
                    .map(state -> List.of(Party.of(state)))
                    .orElseGet(() -> {
                        List<Party> states = topic.stream().allMatch(this::isLed) ? last.declared() : topic;
                        return states.isEmpty() ? apart.brokenAway(actors) : states;
                    });
        }
        boolean pronoun = units.size() == 1 && (SINGULAR_PRONOUNS.contains(head) || PLURAL_PRONOUNS.contains(head));
        boolean body = units.getFirst().is("the")
                && units.size() <= 3
                && units.stream().allMatch(unit -> unit.polity() == null)
                && RulingWords.are(head)
                // "recognises only the government in Aden": and not the one told of before
                && !scene.parse().lower(chunk + 1).equals("in")
                && !topic.isEmpty()
                && topic.stream()
                        .allMatch(
                                party -> isLed(party) && (RulingWords.haveAHead(head) || party instanceof Party.Known));
        boolean near = units.getFirst().in(Words.POSSESSIVES)
                        && NEIGHBOURS.contains(head)
                        && units.stream().allMatch(unit -> unit.polity() == null)
                        && topic.size() == 1
                || brokeOff(units, head, topic);
        if (!pronoun && topic.size() > 1 && STATES.contains(head)) {
            return named(topic);
        }
        return pronoun || body || near || isCountry(chunk) && fits(head, topic) ? topic : List.of();
    }

    /** "The Taliban have few friends. Peru was the first to recognise them": those that the sentence before begins with, who are many by name. */
    private List<PolityKey> manyBefore(List<PolityKey> actors) {
        if (scene.sentence() == 0) {
            return List.of();
        }
        Scene before = scene.beside(scene.sentence() - 1);
        boolean begins = before.parse().kindAt(0, Chunk.Kind.NOUN)
                && before.parse().kindAt(1, Chunk.Kind.VERB)
                && before.units(0).getFirst().is("the");
        List<PolityKey> keys = begins ? before.polities(0) : List.of();
        boolean many = keys.size() == 1
                && before.units(0).size() == 2
                && (scene.text().kind(keys.getFirst()) == PolityKind.GOVERNMENT
                        || before.head(0).demonym() && before.head(0).lower().endsWith("s"));
        return many && !actors.containsAll(keys) ? keys : List.of();
    }

    /** "Mr Lopez", "Lopez", and not "Carlos Lopez". */
    private boolean isTitled(int chunk) {
        List<Unit> units = scene.units(chunk);
        return units.size() == 1
                || units.size() == 2
                        && Word.isOneOf(
                                units.getFirst().lower(),
                                "mr.",
                                "mr",
                                "mrs.",
                                "mrs",
                                "ms.",
                                "ms",
                                "dr.",
                                "dr",
                                "president.",
                                "president",
                                "leader.",
                                "leader");
    }

    private static boolean isSurnameOf(String name, List<Party> topic) {
        return topic.size() == 1
                && topic.getFirst() instanceof Party.Named(String person)
                && person.endsWith(" " + name)
                && !person.contains(" over ");
    }

    /** "the island" is Taiwan, and not the China that was recognised last. */
    private boolean fits(String head, List<Party> topic) {
        Set<PolityKey> described = scene.text().traits().of(head);
        if (topic.stream().anyMatch(last::isClaim)) {
            // "France recognised Moroccan sovereignty; others still recognise the republic": a state, and no claim
            return false;
        }
        return described.isEmpty() || topic.stream().flatMap(Parties::known).allMatch(described::contains);
    }

    /** Whether those recognised before are one government beside a state. */
    boolean isGovernment(List<PolityKey> keys) {
        return keys.size() == 1 && scene.text().kind(keys.getFirst()) == PolityKind.GOVERNMENT;
    }

    /** "For Macedonia it is a success. Bulgaria was the first to recognise the republic": of several the one that was named last. */
    private List<Party> named(List<Party> topic) {
        for (int sentence = scene.sentence(); sentence >= Math.max(0, scene.sentence() - 1); sentence--) {
            List<PolityKey> here = scene.text().namedIn(sentence);
            List<Party> both = topic.stream()
                    .filter(party -> Parties.known(party).anyMatch(here::contains))
                    .toList();
            if (both.size() == 1) {
                return both;
            }
        }
        return List.of();
    }

    /** "the former Serbian province", "Serbia's former province": the one that was recognised, by the state from which it broke off. */
    private boolean brokeOff(List<Unit> units, String head, List<Party> topic) {
        return NEIGHBOURS.contains(head)
                && topic.size() == 1
                && topic.getFirst() instanceof Party.Known known
                && units.stream()
                        .anyMatch(unit -> unit.polity() != null
                                && scene.text().parents().of(known.key()).contains(unit.polity()));
    }

    /** "either republic", "neither territory": each of two. */
    private boolean isEither(int chunk) {
        return (Word.isOneOf(scene.parse().lower(chunk - 1), "either", "neither")
                        || scene.units(chunk).getFirst().in("either", "neither"))
                && Words.COUNTRY_WORDS.contains(scene.head(chunk).lower());
    }

    /** "the country", "the self-ruled island": no name, and nothing that must be another. */
    private boolean isCountry(int chunk) {
        List<Unit> units = scene.units(chunk);
        String head = scene.head(chunk).lower();
        return (Words.COUNTRY_WORDS.contains(head) || head.equals("peninsula"))
                && !head.equals("government")
                && (units.getFirst().is("the") || scene.has(chunk, SUCH))
                && units.size() <= 4
                && units.stream().allMatch(unit -> unit.polity() == null)
                && (units.size() == 2
                        || scene.text()
                                        .lastTold()
                                        .topicPolities(scene.sentence())
                                        .size()
                                == 1
                        || units.get(1).in(Descriptions.YOUNG));
    }

    private static boolean isGroup(String head) {
        return Words.GROUP_WORDS.contains(head)
                || Word.isOneOf(head, "pair", "two", "three", "four", "both", "all")
                || Ordinals.count(head).isPresent();
    }

    /** "the pair", "both", "all three republics", "the two entities". */
    private OptionalInt count(int chunk) {
        if (scene.head(chunk).is("pair") || scene.head(chunk).is("both") || isEither(chunk)) {
            return OptionalInt.of(2);
        }
        return scene.units(chunk).stream()
                .map(unit -> Ordinals.count(unit.lower()))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /** A person, or a government that is recognised beside the state. */
    private boolean isLed(Party party) {
        return party instanceof Party.Named
                || party instanceof Party.Known known && scene.text().kind(known.key()) == PolityKind.GOVERNMENT;
    }
}
