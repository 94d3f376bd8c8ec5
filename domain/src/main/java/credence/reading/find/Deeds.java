package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who did what words point at that name nobody: "the decision", "it", "the deal", "the raid", after the act was told. */
final class Deeds {
    private static final Set<String> RIGHTS = WordSet.of(
            "sovereignty",
            "integrity",
            "unity",
            "independence",
            "dignity",
            "democracy",
            "law",
            "rights",
            "order",
            "identity");

    /** Violence that only states do. */
    private static final Set<String> OF_STATES =
            WordSet.of("aggression", "invasion", "blockade", "incursion", "incursions", "operation", "offensive");

    private final Scene scene;
    private final Blame blame;
    private final Doers told;
    private final DoerPairs pairs;

    Deeds(Scene scene) {
        this.scene = scene;
        this.blame = new Blame(scene);
        this.told = new Doers(scene);
        this.pairs = new DoerPairs(scene);
    }

    /** Whether a noun means something that somebody did, and not a state or position. */
    boolean are(String conduct) {
        return Doers.PRONOUNS.contains(conduct)
                || areViolent(conduct)
                || CoupLands.isCoup(conduct)
                || scene.lexicon().list("deeds").contains(conduct)
                || scene.lexicon().list("deals").contains(conduct);
    }

    boolean areOrganisations(List<PolityKey> keys) {
        return keys.stream().allMatch(scene.text()::isOrganisation);
    }

    boolean areViolent(String conduct) {
        return scene.lexicon().list("violence").contains(conduct);
    }

    /** "Mali expelled the ambassador. Russia hailed the junta's stance": whose act was told right before. */
    List<PolityKey> newsmaker(List<PolityKey> actors) {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told -> !told.background() && !PointedOpinions.isOpinion(told))
                .findFirst()
                .filter(told -> told.actors().size() == 1)
                .map(told -> Parties.keys(told.actors()))
                .filter(keys -> keys.stream().noneMatch(actors::contains))
                .orElse(List.of());
    }

    /** "expressed solidarity with Lula. Peru backed him too": toward whom the last opinion of the sort was. */
    List<PolityKey> lastSpokenOf(List<PolityKey> actors, boolean both) {
        return scene.text().memory().lastOpinions(scene.sentence()).stream()
                .filter(told -> told.kind() == opinion(both) && told.sentence() >= scene.sentence() - 1)
                .findFirst()
                .map(told -> told.targets().stream()
                        .flatMap(Parties::known)
                        .filter(key -> !actors.contains(key))
                        .toList())
                .orElse(List.of());
    }

    /** Who did what the sentence right before tells: "Condemnation came from Cuba". */
    List<PolityKey> lately(VerbGroup verb, List<PolityKey> actors, ActKind opinion) {
        boolean near = scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .findFirst()
                .filter(one -> !one.background() && one.sentence() >= scene.sentence() - 2)
                .isPresent();
        return near ? told.of(new Doers.Asked(verb, actors, "move", List.of(), opinion)) : List.of();
    }

    /** @param both whether those who agreed are all meant */
    List<PolityKey> of(int noun, VerbGroup verb, List<PolityKey> actors, boolean both) {
        String conduct = scene.head(noun).lower();
        boolean ordered = conduct.startsWith("order") && scene.units(noun).size() > 2; // "the death order"
        if (!are(conduct) || ordered || Word.isOneOf(conduct, "it", "them") && isUnresolvedBefore(both)) {
            return List.of();
        }
        if (scene.lexicon().list("deals").contains(conduct)) {
            return deal(noun, verb, actors, both);
        }
        boolean force = conduct.equals("use")
                && scene.parse().lower(noun + 1).equals("of")
                && scene.parse().lower(noun + 2).endsWith("force");
        if (areViolent(conduct) || Word.isOneOf(conduct, "tests", "test") || force) {
            return violence(noun, verb, actors, both, force || OF_STATES.contains(conduct));
        }
        List<PolityKey> two = conduct.endsWith("s") && pairs.counts(noun) ? pairs.of(verb, actors, false) : List.of();
        if (!two.isEmpty()) {
            return two;
        }
        List<PolityKey> where = scene.polities(scene.clauses().after(noun, "in"));
        if (CoupLands.isCoup(conduct)) {
            // who seizes power is no polity yet, and who condemns it speaks against those who rule there now
            return both ? List.of() : new CoupLands(scene).of(noun, actors);
        }
        Optional<List<PolityKey>> voted = new Votes(scene).of(noun, actors);
        if (voted.isPresent()) {
            return voted.get();
        }
        if (Word.isOneOf(conduct, "remarks", "comments", "speech", "words", "threats", "threat")) {
            // "over remarks by a minister of Chad's. Togo condemned the remarks"
            Optional<List<PolityKey>> named = blame.named(noun, actors);
            if (named.isPresent()) {
                return named.get();
            }
            List<PolityKey> speaker = new PlainDeeds(scene).announcer(actors);
            if (speaker.isEmpty()) {
                speaker = new Shunned(scene).of(actors);
            }
            if (!speaker.isEmpty()) {
                return speaker;
            }
        }
        if (scene.units(noun).getFirst().in("that", "this") && noun > verb.chunk()) {
            List<PolityKey> doer = new PlainDeeds(scene).doersHere(verb, actors);
            if (!doer.isEmpty()) {
                return doer;
            }
        }
        if (conduct.equals("it")
                && !both
                && PointedConduct.isViolenceLast(scene, scene.lexicon().list("violence"))) {
            return blame.near(noun, ActKind.CONDEMNATION, actors);
        }
        if (isTakenThere(noun, where, actors)) {
            return where;
        }
        List<PolityKey> actedBefore = told.of(new Doers.Asked(verb, actors, conduct, where, opinion(both)));
        if (!actedBefore.isEmpty() || !noneTold(verb, actors)) {
            return actedBefore;
        }
        return notTold(noun, verb, actors, both);
    }

    /** "Chile will not recognise it. Peru did so. Serbia welcomed the decision in Santiago": of whoever governs there and has decided. */
    private boolean isTakenThere(int noun, List<PolityKey> where, List<PolityKey> actors) {
        return where.size() == 1
                && scene.parse().lower(noun + 1).equals("in")
                && scene.isSeat(noun + 2)
                && !actors.contains(where.getFirst())
                && scene.text().memory().toldUpTo(scene.sentence()).stream()
                        .anyMatch(told -> !Opinions.isOpinion(told.kind())
                                && Parties.keys(told.actors()).equals(where));
    }

    private List<PolityKey> deal(int noun, VerbGroup verb, List<PolityKey> actors, boolean both) {
        DealMakers makers = new DealMakers(scene, told);
        List<PolityKey> sides = makers.told(verb, actors, both);
        List<PolityKey> agreed = sides.isEmpty() ? makers.accord(noun, actors) : sides;
        return agreed.isEmpty() && noneTold(verb, actors) ? new PlainDeeds(scene).doers(verb, actors) : agreed;
    }

    /** @param ofState whether only states do the like */
    private List<PolityKey> violence(int noun, VerbGroup verb, List<PolityKey> actors, boolean both, boolean ofState) {
        List<PolityKey> suffering = blame.suffering(noun);
        List<PolityKey> blamed = blame.of(noun, opinion(both), actors).orElseGet(() -> annexed(actors)).stream()
                .filter(key -> !suffering.contains(key))
                .toList();
        if (blamed.isEmpty() && isOnRights(noun)) {
            return told.of(new Doers.Asked(verb, actors, "move", List.of(), opinion(both)));
        }
        return blamed.isEmpty() && !both && ofState ? new PlainDeeds(scene).doers(verb, actors) : blamed;
    }

    /** Where the text tells of no act of ours before that the words could mean. */
    private List<PolityKey> notTold(int noun, VerbGroup verb, List<PolityKey> actors, boolean both) {
        String conduct = scene.head(noun).lower();
        List<PolityKey> accord =
                Doers.PRONOUNS.contains(conduct) ? new DealMakers(scene, told).accord(noun, actors) : List.of();
        List<PolityKey> spoken = accord.isEmpty() ? blame.spokenOf(noun, opinion(both), actors) : accord;
        if (!spoken.isEmpty()) {
            return spoken;
        }
        boolean wide = conduct.equals("what")
                || Word.isOneOf(conduct, "it", "this", "that", "them") && Word.isOneOf(verb.base(), "back", "support");
        PlainDeeds plain = new PlainDeeds(scene);
        List<PolityKey> doers = wide ? List.of() : plain.doers(verb, actors);
        if (doers.isEmpty()
                && Word.isOneOf(
                        conduct, "shift", "change", "stance", "decision", "announcement", "reversal", "declaration")) {
            doers = plain.announcer(actors);
        }
        // "deplored the end of a friendship": two may act together, yet hardly those whom one's own words mean
        boolean many = doers.size() > 1 && !both && !conduct.endsWith("s");
        return doers.isEmpty() || many ? new NewsAnnouncers(scene).of(actors) : doers;
    }

    /** "denounced a deliberate attack on its sovereignty": no violence, but what was decided. */
    private boolean isOnRights(int noun) {
        return Word.isOneOf(scene.parse().lower(noun + 1), "on", "against", "upon")
                && scene.parse().kindAt(noun + 2, Chunk.Kind.NOUN)
                && scene.head(noun + 2).in(RIGHTS)
                // "an attack on democracy in Georgia": somebody's there
                && !Word.isOneOf(
                        scene.parse().lower(scene.clauses().list(noun + 2).getLast() + 1), "in", "by");
    }

    /** "The Commission condemned the blockade. Germany deplored it": whose blockade that is, was not found either. */
    private boolean isUnresolvedBefore(boolean both) {
        int before = scene.sentence() - 1;
        if (before < 0
                || scene.text().memory().lastOpinions(before).stream().anyMatch(told -> told.sentence() == before)) {
            return false;
        }
        Scene there = scene.beside(before);
        return there.parse().verbs().stream()
                .filter(verb -> verb.finite() && !verb.passive())
                .filter(verb -> there.lexicon()
                        .verb(Frame.DIRECT, verb.base(), kind -> kind == opinion(both))
                        .isPresent())
                .map(there::patient)
                .anyMatch(object ->
                        object.isPresent() && there.head(object.getAsInt()).tag("NOUN"));
    }

    /** Whether the text tells of no act of others before but a plan, so that what is pointed at can only have been spoken of. */
    private boolean noneTold(VerbGroup before, List<PolityKey> actors) {
        return scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.status() != Status.INTENDED && !this.told.isOld(told))
                .filter(told -> told.sentence() < scene.sentence() || told.anchor() < before.chunk())
                .allMatch(told -> Doers.others(told, actors).isEmpty());
    }

    /** "condemned the aggression", where the text tells of an annexation. */
    private List<PolityKey> annexed(List<PolityKey> actors) {
        return scene.text().lastTold().lastActors(ActKind.ANNEXATION).stream()
                .filter(key -> !actors.contains(key))
                .toList();
    }

    static ActKind opinion(boolean support) {
        return support ? ActKind.SUPPORT : ActKind.CONDEMNATION;
    }
}
