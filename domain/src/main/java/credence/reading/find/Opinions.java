package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.STOP;
import static credence.reading.parse.Chunk.Kind.TIME;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Condemnation and support, by the words that name them; toward the party whose conduct or position is meant. */
final class Opinions {
    /** Chunks from what is condemned to who is spared. */
    private static final int NEAR_BY = 10;

    /** Since what is condemned, so that the condemnation is no news. */
    private static final int OLD_DAYS = 14;

    private static final Set<String> UNTOLD =
            WordSet.of("saying", "naming", "mentioning", "identifying", "blaming", "specifying");

    private final Scene scene;
    private final Conduct conduct;
    private final OpinionHolders holders;
    private final OpinionObjects objects;
    private final OpinionMessages messages;
    private final OpinionNouns nouns;
    private final JoinedOpinions joined;

    Opinions(Scene scene) {
        this.scene = scene;
        this.conduct = new Conduct(scene);
        this.holders = new OpinionHolders(scene);
        this.objects = new OpinionObjects(scene);
        this.messages = new OpinionMessages(scene, conduct, holders);
        this.nouns = new OpinionNouns(scene, conduct, holders);
        this.joined = new JoinedOpinions(scene, conduct, holders);
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            scene.lexicon()
                    .verb(Frame.DIRECT, verb.base(), Opinions::isOpinion)
                    .flatMap(rule -> told(rule, verb, objects.patient(verb), List.copyOf(found)))
                    .ifPresent(found::add);
            messages.voices(verb, List.copyOf(found)).forEach(found::add);
            linked(verb).ifPresent(found::add);
            joined.of(verb, found).ifPresent(found::add);
        }
        found.addAll(new Nominals(scene).all(Opinions::isOpinion, nouns::named));
        return found;
    }

    static boolean isOpinion(ActKind kind) {
        return kind == ActKind.CONDEMNATION || kind == ActKind.SUPPORT;
    }

    private Optional<Found> told(Rule rule, VerbGroup verb, OptionalInt patient, List<Found> sameBefore) {
        Optional<Status> status = scene.status(verb);
        OptionalInt agent = agent(verb);
        if (patient.isEmpty() || status.isEmpty() || agent.isEmpty()) {
            return Optional.empty();
        }
        int noun = patient.getAsInt();
        // "Syria supports Russia, and Cuba praised its stand"
        boolean stand = Conduct.isStand(scene, noun)
                && sameBefore.stream().anyMatch(before -> before.kind() == ActKind.SUPPORT);
        if ((stand || scene.head(noun).in("it", "this")) && !sameBefore.isEmpty()) {
            return holders.again(rule, verb, status.get(), sameBefore.getLast());
        }
        boolean words = verb.base().equals("reject")
                && (SpokenWords.ARE.contains(scene.head(noun).lower())
                        || isOnlyThoughtOf(noun)
                        || scene.head(noun).is("it")
                                && (isSpokenOf(noun)
                                        // "is the sole member to reject it": what it is, the rank does not tell
                                        || verb.infinitive()
                                                && scene.clauses()
                                                        .hook(verb)
                                                        .filter(scene.clauses()::ordinalCountry)
                                                        .isPresent()));
        List<PolityKey> actors = holders.of(agent);
        if (words
                || rule.kind() == ActKind.CONDEMNATION && blamesNobody(noun)
                || actors.isEmpty()
                || sentenced(verb, noun)
                || isGuest(rule, verb, noun)
                || new Unmeant(scene).is(verb, noun)) {
            return Optional.empty();
        }
        List<Party> lands = new LandsDeclared(scene).of(noun);
        List<PolityKey> spared = spared(noun);
        List<PolityKey> targets = lands.isEmpty() ? whose(rule, noun, verb, actors, spared) : List.of();
        List<Party> whom = lands.isEmpty() ? new BackedPersons(scene).of(rule, noun, targets) : lands;
        whom = rule.kind() == ActKind.CONDEMNATION ? Movements.with(scene, noun, whom) : whom;
        if (whom.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> shown = new ArrayList<>(List.of(noun));
        shown.addAll(scene.clauses().list(agent.getAsInt()));
        Found told = scene.acts().found(rule, actors, whom, status.get(), verb.chunk(), shown);
        // "condemned the March 3 raid": the day of the raid
        boolean ofConduct = scene.parse().kindAt(noun - 1, TIME)
                && scene.parse().lower(noun - 1).startsWith("the ");
        boolean old = stands(rule, verb) || ofConduct && isOld(told);
        told = ofConduct ? told.dated(null) : told;
        return Optional.of(old ? told.asBackground() : told);
    }

    private boolean isOld(Found told) {
        return told.isOlderThan(OLD_DAYS, scene.text().published());
    }

    private List<PolityKey> whose(Rule rule, int noun, VerbGroup verb, List<PolityKey> actors, List<PolityKey> spared) {
        return conduct.whose(noun, verb, actors, rule.kind() == ActKind.SUPPORT).stream()
                .filter(key -> !spared.contains(key))
                .toList();
    }

    /** Who has the opinion; "was condemned in Athens": those who govern there. */
    private OptionalInt agent(VerbGroup verb) {
        OptionalInt agent = scene.agent(verb);
        int seat = verb.chunk() + 2;
        boolean there = agent.isEmpty()
                && verb.passive()
                && scene.parse().lower(verb.chunk() + 1).equals("in")
                && scene.isSeat(seat)
                && !scene.parse().lower(seat + 1).equals("by");
        return there ? OptionalInt.of(seat) : agent;
    }

    /** "rejected sanctions", "rejected the use of force": what nobody did yet. */
    private boolean isOnlyThoughtOf(int noun) {
        return scene.units(noun).size() == 1 && scene.head(noun).in("sanctions", "force", "intervention")
                || scene.head(noun).is("use") && scene.head(noun + 2).is("force");
    }

    /** "Tehran denied the charge and Algiers rejected it". */
    private boolean isSpokenOf(int pronoun) {
        for (int j = pronoun - 1; j >= 0; j--) {
            if (scene.parse().kindAt(j, NOUN)
                    && SpokenWords.ARE.contains(scene.head(j).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "denounced the attack but not Kigali": whom the words leave out. */
    private List<PolityKey> spared(int noun) {
        List<PolityKey> suffering = toward(noun);
        if (!suffering.isEmpty()) {
            return suffering;
        }
        for (int j = noun + 1;
                j + 1 < Math.min(noun + NEAR_BY, scene.parse().chunks().size());
                j++) {
            if (scene.parse().kindAt(j, STOP)) {
                break;
            }
            int not = scene.parse().lower(j).equals("but") ? j + 1 : j;
            boolean but = Word.isOneOf(scene.parse().lower(not), "but not", "not")
                    && (not > j || scene.parse().lower(j).startsWith("but"));
            if (but && scene.parse().kindAt(not + 1, NOUN)) {
                return scene.polities(not + 1);
            }
        }
        return List.of();
    }

    /** "rejected the decision to close the embassy in Cairo": toward whom it is, and not who took it. */
    private List<PolityKey> toward(int noun) {
        boolean decided = scene.head(noun).in("decision", "decisions", "plan", "plans", "move", "proposal")
                && scene.units(noun).stream().noneMatch(unit -> unit.polity() != null)
                && scene.parse()
                        .verbAt(noun + 1)
                        .filter(verb -> verb.infinitive() && !verb.passive())
                        .isPresent();
        return decided
                ? IntStream.range(
                                noun + 2,
                                Math.min(noun + NEAR_BY, scene.parse().chunks().size()))
                        .takeWhile(j -> !scene.parse().kindAt(j, STOP)
                                && !scene.parse().kindAt(j, COMMA)
                                && scene.parse().verbAt(j).isEmpty())
                        .filter(j -> scene.parse().kindAt(j, NOUN))
                        .mapToObj(scene::polities)
                        .flatMap(List::stream)
                        .toList()
                : List.of();
    }

    /** "condemned the attacks without saying whose they were", "without naming Israel". */
    private boolean blamesNobody(int noun) {
        for (int j = noun + 1; j <= noun + NEAR_BY && !scene.parse().kindAt(j, STOP); j++) {
            if (scene.parse().lower(j).equals("without")) {
                return j + 1 < scene.parse().chunks().size()
                        && scene.units(j + 1).getFirst().in(UNTOLD);
            }
            if (scene.parse().lower(j).equals("but")) {
                // "but did not say who was behind them"
                return scene.parse()
                        .verbAt(j + 1)
                        .filter(verb -> verb.negated() && Word.isOneOf(verb.base(), "say", "name", "blame", "identify"))
                        .isPresent();
            }
        }
        return false;
    }

    /** "condemned to third place": to what, not for what. */
    private boolean sentenced(VerbGroup verb, int noun) {
        return verb.base().equals("condemn")
                && scene.parse()
                        .lower((verb.passive() ? verb.chunk() : noun) + 1)
                        .equals("to");
    }

    /** "Putin welcomed the Turkish president": who comes is welcomed, and not backed. */
    private boolean isGuest(Rule rule, VerbGroup verb, int noun) {
        boolean person = scene.head(noun).tag("PROPN")
                && scene.head(noun).capital()
                && !scene.head(noun).named();
        // "welcomed Sri Lanka to Perth", "welcomed Japan to the tournament"
        boolean received = verb.base().equals("welcome")
                && scene.head(noun).named()
                && scene.parse().lower(noun + 1).equals("to")
                && scene.parse().kindAt(noun + 2, NOUN);
        return rule.kind() == ActKind.SUPPORT
                && (received
                        || person && scene.polities(noun).isEmpty()
                        || verb.base().equals("welcome")
                                && (person
                                        || Word.isOneOf(
                                                scene.head(noun).lower(), "counterpart", "pope", "pontiff", "emperor")
                                        || Offices.isTitle(scene.head(noun).lower())));
    }

    /** "Washington, which backs Kosovo": how it stands, told beside the news. */
    private boolean stands(Rule rule, VerbGroup verb) {
        boolean present = verb.finite()
                && !verb.passive()
                && verb.modal().isEmpty()
                && Word.isOneOf(scene.parse().unit(verb.unit()).lower(), "backs", "back", "supports", "support");
        return rule.kind() == ActKind.SUPPORT
                && present
                && (scene.parse().kindAt(verb.chunk() - 1, credence.reading.parse.Chunk.Kind.RELATIVE)
                        || scene.parse().lower(verb.chunk() - 1).equals("which"));
    }

    /** "protested against Washington's sale of arms". */
    private Optional<Found> linked(VerbGroup verb) {
        Optional<Rule> rule = scene.lexicon().verb(Frame.LINKED, verb.base(), Opinions::isOpinion);
        if (rule.isEmpty() || verb.passive()) {
            return Optional.empty();
        }
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = holders.of(scene.clauses().subject(verb));
        if (status.isEmpty() || actors.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt whom = scene.clauses().after(verb.chunk(), rule.get().prepositions());
        // "protested at the United Nations": where, and not against whom
        boolean place = whom.isPresent()
                && scene.parse().lower(whom.getAsInt() - 1).equals("at")
                && scene.head(whom.getAsInt()).named();
        List<PolityKey> targets = whom.isEmpty() || place
                ? List.of()
                : conduct.whose(whom.getAsInt(), verb, actors, rule.get().kind() == ActKind.SUPPORT);
        List<Integer> shown = new ArrayList<>(
                scene.clauses().list(scene.clauses().subject(verb).orElse(verb.chunk())));
        whom.ifPresent(shown::add);
        return targets.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        scene.acts().found(rule.get(), actors, Parties.of(targets), status.get(), verb.chunk(), shown));
    }
}
