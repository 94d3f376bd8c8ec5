package credence.reading.find;

import credence.act.ActKind;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ambassadors who are recalled under another word: by name, "its man in Paris", "its head of mission", "the one in Lima". */
final class RecalledNames {
    private static final Set<String> AMBASSADOR = WordSet.of("ambassador", "envoy");
    static final Set<String> HIM = WordSet.of("him", "her");
    static final Set<String> HE = WordSet.of("he", "she");
    private static final Set<String> HIS = WordSet.of("his", "her");
    private static final Set<String> MAN = WordSet.of("man", "woman");

    private final Scene scene;

    RecalledNames(Scene scene) {
        this.scene = scene;
    }

    /** The rule by which the verb recalls one who is called so. */
    Optional<Rule> rule(VerbGroup verb, int noun) {
        return told(noun).isPresent()
                ? recalling(verb)
                // whose envoy he is may stand in the sentence before, which is looked at only for a verb that recalls
                : recalling(verb)
                        .filter(rule -> postedBefore(verb, noun).isPresent()
                                || senderBefore(verb, noun).isPresent())
                        .or(() -> byName(verb, noun))
                        .or(() -> itsMan(verb, noun))
                        .or(() -> theOne(verb, noun))
                        .or(() -> headOfMission(verb, noun));
    }

    /** "Qatar's ambassador to Iran will return. He was recalled in 2016": who sent the one of whom the sentence before tells. */
    private Optional<PolityKey> senderBefore(VerbGroup verb, int noun) {
        // "ordered out his counterpart, although he had been called home": the nearer one
        boolean nearer = IntStream.range(0, noun)
                .filter(j -> scene.parse().kindAt(j, Chunk.Kind.NOUN))
                .anyMatch(j -> scene.head(j).is("counterpart") || scene.head(j).in(AMBASSADOR));
        boolean he =
                verb.passive() && !nearer && Envoys.isPronoun(scene, OptionalInt.of(noun), HE) && scene.sentence() > 0;
        Scene before = he ? scene.beside(scene.sentence() - 1) : scene;
        List<Integer> envoys = IntStream.range(0, before.parse().chunks().size())
                .filter(j -> he
                        && before.parse().kindAt(j, Chunk.Kind.NOUN)
                        && before.head(j).in(AMBASSADOR))
                .boxed()
                .toList();
        return envoys.size() == 1
                ? before.owners().of(envoys.getFirst()).stream()
                        .findFirst()
                        .filter(sender -> hostBefore(sender).isPresent())
                : Optional.empty();
    }

    /** Where he is posted: "Spain will not let the Syrian ambassador return. He had been called home by his government": with whoever else is named. */
    private Optional<PolityKey> hostBefore(PolityKey sender) {
        Scene before = scene.beside(scene.sentence() - 1);
        List<PolityKey> others = Stream.concat(
                        scene.text().namedIn(scene.sentence() - 1).stream(),
                        before.parse().verbs().stream()
                                .filter(VerbGroup::finite)
                                .flatMap(
                                        verb -> before.polities(before.clauses().subject(verb)).stream()))
                .distinct()
                .filter(key -> !key.equals(sender) && !scene.text().isOrganisation(key))
                .toList();
        return new PostedBefore(scene)
                .host(List.of(sender), 1)
                .or(() -> others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty());
    }

    /** "called home by his government". */
    private boolean isByHisOwn(VerbGroup verb) {
        return scene.agent(verb).stream()
                .anyMatch(agent -> scene.units(agent).getFirst().in(HIS)
                        && scene.head(agent).in(Words.OFFICIALS));
    }

    /** Whose envoy the person is who is named: "Meyer was ordered home", after "the French ambassador, Joel Meyer". */
    Optional<PolityKey> sender(VerbGroup verb, int noun) {
        Optional<PolityKey> before = senderBefore(verb, noun);
        return before.isPresent()
                ? before
                : isPerson(noun) ? scene.text().posts().sender(scene.head(noun).text()) : Optional.empty();
    }

    /** "Serbia's ambassador to Prague is on his way home. Belgrade recalled him", "recalled Vladimir Vereš": where the one right before is. */
    private Optional<PolityKey> postedBefore(VerbGroup verb, int noun) {
        boolean him = scene.units(noun).size() == 1 && scene.head(noun).in(HIM);
        boolean name = isPerson(noun) && scene.units(noun).stream().allMatch(Unit::capital);
        boolean elsewhere = scene.parse().lower(noun + 1).equals("to");
        return (him || name) && !verb.passive() && !elsewhere
                ? new PostedBefore(scene).host(scene.polities(scene.agent(verb)), 1)
                : Optional.empty();
    }

    /** Where that person is posted. */
    Optional<PolityKey> host(VerbGroup verb, int noun) {
        return told(noun)
                .flatMap(told -> Parties.keys(told.actors()).stream().findFirst())
                .or(() -> postedBefore(verb, noun))
                .or(() -> senderBefore(verb, noun).flatMap(this::hostBefore))
                .or(() -> isPerson(noun)
                        ? scene.text().posts().host(scene.head(noun).text())
                        : Optional.empty());
    }

    /** "North Korea expelled the Malaysian ambassador. Malaysia had already recalled him": the act that told of him. */
    private Optional<Found> told(int noun) {
        boolean him = scene.units(noun).size() == 1
                && (scene.head(noun).in(HIM) || scene.head(noun).in(HE));
        return him
                ? scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        // of two who expelled each other's, the one
                        .takeWhile(told ->
                                told.kind() == ActKind.DIPLOMATS_EXPELLED && told.sentence() >= scene.sentence() - 2)
                        .filter(told -> told.actors().size() == 1 && isByTheExpelled(noun, told))
                        .findFirst()
                : Optional.empty();
    }

    /** By the state whose envoy was expelled, and with nobody else spoken of since: "the batsman is fit, and India recalled him". */
    private boolean isByTheExpelled(int noun, Found told) {
        // "He had been called home by Cairo in August"
        boolean he = scene.head(noun).in(HE);
        boolean own = scene.parse().verbs().stream()
                .filter(verb -> he ? scene.patient(verb).equals(OptionalInt.of(noun)) : verb.chunk() == noun - 1)
                .findFirst()
                .filter(verb -> he && isByHisOwn(verb)
                        || Parties.keys(told.targets()).equals(scene.polities(scene.agent(verb))))
                .isPresent();
        return own
                && !scene.parse().lower(noun + 1).equals("to")
                && scene.parse().verbs().stream()
                        .filter(verb -> verb.finite() && verb.chunk() < noun)
                        .allMatch(verb ->
                                !scene.polities(scene.clauses().subject(verb)).isEmpty());
    }

    private boolean isPerson(int noun) {
        Unit head = scene.head(noun);
        // "recalled Demir": to the tagger any noun
        return (head.tag("PROPN") || head.tag("NOUN") && noun > 0)
                && head.capital()
                && !head.named()
                && !head.in(Words.ASSEMBLIES);
    }

    /** "called home its man in Paris", "Israel's man in Dublin". */
    private Optional<Rule> itsMan(VerbGroup verb, int noun) {
        List<Unit> units = scene.units(noun);
        // "its man home" may be one noun group
        int last = units.getLast().is("home") ? units.size() - 2 : units.size() - 1;
        boolean its = units.getFirst().in(Words.POSSESSIVES)
                && (last == 1 || last == 2 && units.get(1).is("own"));
        boolean named = last == 2
                && units.getFirst().polity() != null
                && units.get(1).is("'s")
                && scene.parse().lower(noun + 1).equals("in");
        return last > 0 && (its || named) && units.get(last).in(MAN) ? recalling(verb) : Optional.empty();
    }

    private Optional<Rule> recalling(VerbGroup verb) {
        return scene.lexicon().verb(Frame.OBJECT, verb.base(), kind -> kind == ActKind.AMBASSADOR_RECALLED);
    }

    /** "recalled its ambassador; it had already brought home the one in Abu Dhabi". */
    private Optional<Rule> theOne(VerbGroup verb, int noun) {
        boolean before = scene.parse().lower(noun).equals("the one")
                && IntStream.range(0, noun)
                        .anyMatch(j -> scene.parse().kindAt(j, Chunk.Kind.NOUN)
                                && scene.head(j).in(scene.lexicon().list("heads")));
        return before ? recalling(verb) : Optional.empty();
    }

    /** "withdrew its own head of mission". */
    private Optional<Rule> headOfMission(VerbGroup verb, int noun) {
        return isOfMission(noun) ? recalling(verb) : Optional.empty();
    }

    boolean isOfMission(int noun) {
        return scene.head(noun).in("head", "chief", "heads", "chiefs")
                && !scene.has(noun, "acting", "deputy")
                && scene.parse().lower(noun + 1).equals("of")
                && Word.isOneOf(
                        scene.parse().lower(noun + 2),
                        "its mission",
                        "the mission",
                        "mission",
                        "their missions",
                        "its missions",
                        "missions");
    }

    /** "called home Meyer", who was called an ambassador before. */
    private Optional<Rule> byName(VerbGroup verb, int noun) {
        return isPerson(noun)
                ? recalling(verb)
                        .filter(rule -> scene.text()
                                        .callings()
                                        .isCalled(scene.head(noun).text(), AMBASSADOR)
                                || scene.has(noun, AMBASSADOR)
                                || scene.text()
                                        .posts()
                                        .isPosted(scene.head(noun).text())
                                || isForConsultations(noun)
                                || isAlike()
                                || isOfTheirs(rule, verb, noun))
                : Optional.empty();
    }

    /** "Argentina withdrew its ambassador. Venezuela went further, not only recalling José Arrúe": as others did right before. */
    private boolean isAlike() {
        return scene.text()
                .memory()
                .lastTold(scene.sentence())
                .filter(told -> told.kind() == ActKind.AMBASSADOR_RECALLED && told.sentence() >= scene.sentence() - 1)
                .isPresent();
    }

    /** "Britain's Simon Collis was called home", in a report on diplomats. */
    private boolean isOfTheirs(Rule rule, VerbGroup verb, int noun) {
        boolean onEnvoys = scene.text().isOnDiplomats()
                || scene.text().isOnEmbassies()
                || !scene.polities(scene.clauses().after(verb.chunk(), "from")).isEmpty();
        return onEnvoys
                && rule.particles().contains("home")
                && scene.units(noun).getFirst().polity() != null
                && scene.has(noun, "'s");
    }

    /** "recalled Ismail Coovadia from Tel Aviv for consultations". */
    private boolean isForConsultations(int noun) {
        OptionalInt from = scene.clauses().after(noun, "from");
        OptionalInt why = scene.clauses().after(noun, "for");
        return from.isPresent()
                && !scene.polities(from).isEmpty()
                && why.isPresent()
                && scene.head(why.getAsInt()).lower().startsWith("consultation");
    }
}
