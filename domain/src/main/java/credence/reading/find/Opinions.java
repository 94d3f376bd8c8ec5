package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.TIME;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Condemnation and support, by the words that name them; toward the party whose conduct or position is meant. */
final class Opinions {
    private static final Set<String> SPOKEN = Set.of(
            "claim",
            "claims",
            "accusation",
            "accusations",
            "allegation",
            "allegations",
            "statement",
            "statements",
            "assertion",
            "assertions",
            "report",
            "reports",
            "charge",
            "charges",
            "idea",
            "offer",
            "proposal",
            "call",
            "calls",
            "suggestion",
            "criticism",
            "version",
            "notion",
            "request",
            "demand",
            "demands",
            "pressure",
            "plea",
            "appeal",
            "ultimatum",
            "invitation");

    /** By which a deed gets an opinion: "drew condemnation from Japan". */
    private static final Set<String> DRAWS = Set.of(
            "draw", "prompt", "provoke", "trigger", "attract", "win", "earn", "bring", "spark", "receive", "elicit",
            "meet");

    private static final Set<String> COMING = Set.of("come", "came");
    private static final Set<String> FROM = Set.of("from");
    private static final Set<String> FOR = Set.of("for", "with");
    private static final Set<String> OF = Set.of("of");

    /** "a telegram of support". */
    private static final Set<String> MESSAGES = Set.of(
            "telegram",
            "telegrams",
            "message",
            "messages",
            "statement",
            "statements",
            "declaration",
            "declarations",
            "letter",
            "letters",
            "word",
            "words",
            "expression",
            "expressions",
            "note",
            "notes",
            "cable",
            "cables");

    private final Scene scene;
    private final Conduct conduct;

    Opinions(Scene scene) {
        this.scene = scene;
        this.conduct = new Conduct(scene);
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            scene.lexicon()
                    .verb(Frame.DIRECT, verb.base(), Opinions::isOpinion)
                    .flatMap(rule -> told(rule, verb, patient(verb), List.copyOf(found)))
                    .ifPresent(found::add);
            voices(verb, List.copyOf(found)).forEach(found::add);
            linked(verb).ifPresent(found::add);
            joined(verb, found).ifPresent(found::add);
        }
        found.addAll(new Nominals(scene).all(Opinions::isOpinion, this::named));
        return found;
    }

    private static boolean isOpinion(ActKind kind) {
        return kind == ActKind.CONDEMNATION || kind == ActKind.SUPPORT;
    }

    /** Who has an opinion: a polity, or its envoy or embassy, which speaks for it. */
    private List<PolityKey> speakers(OptionalInt agent) {
        List<PolityKey> actors = scene.polities(agent);
        boolean sent = actors.isEmpty()
                && agent.isPresent()
                && scene.head(agent.getAsInt()).in(scene.lexicon().list("spokesmen"));
        return sent ? scene.owner(agent.getAsInt()) : actors;
    }

    /** The object, behind "in the strongest terms", "as illegal" or "on Twitter" too. */
    private OptionalInt patient(VerbGroup verb) {
        OptionalInt plain = scene.patient(verb);
        if (plain.isPresent() && !verb.passive() && plain.getAsInt() < verb.chunk()) {
            return OptionalInt.of(conduct.climbed(plain.getAsInt()));
        }
        if (plain.isPresent() || verb.passive()) {
            return plain;
        }
        int shared = scene.parse().kindAt(verb.chunk() + 2, OTHER) ? verb.chunk() + 3 : verb.chunk() + 2;
        boolean both = scene.parse().kindAt(verb.chunk() + 1, credence.reading.parse.Chunk.Kind.AND);
        Optional<VerbGroup> second = both ? scene.parse().verbAt(shared).filter(VerbGroup::finite) : Optional.empty();
        if (second.isPresent()) {
            // "condemns and firmly opposes the move", "has supported and will continue to support Russia"
            OptionalInt object = scene.clauses().object(second.get());
            return object.isEmpty()
                    ? scene.parse()
                            .verbAt(shared + 1)
                            .filter(VerbGroup::infinitive)
                            .map(scene.clauses()::object)
                            .orElse(object)
                    : object;
        }
        OptionalInt contact = contact(verb);
        if (contact.isPresent()) {
            return contact;
        }
        int j = verb.chunk() + 1;
        while (scene.parse().kindAt(j, OTHER) || scene.parse().kindAt(j, TIME)) {
            j++;
        }
        boolean manner = Set.of("in", "as", "with", "on", "at", "via", "during")
                .contains(scene.parse().lower(j));
        for (int noun = j + 1; manner && noun < scene.parse().chunks().size(); noun++) {
            boolean linked = scene.parse().kindAt(noun - 1, PREPOSITION);
            if (scene.parse().kindAt(noun, NOUN)
                    && (!linked || !scene.owner(noun).isEmpty())) {
                return OptionalInt.of(noun);
            }
            if (!scene.parse().kindAt(noun, NOUN)
                    && !scene.parse().kindAt(noun, PREPOSITION)
                    && !scene.parse().kindAt(noun, OTHER)) {
                break;
            }
        }
        return OptionalInt.empty();
    }

    /** "a move Israel condemned": what stands right before the subject, with no word between. */
    private OptionalInt contact(VerbGroup verb) {
        OptionalInt subject = verb.finite() ? scene.clauses().subject(verb) : OptionalInt.empty();
        int before =
                subject.isPresent() ? scene.clauses().list(subject.getAsInt()).getFirst() - 1 : -1;
        boolean noun = before >= 0
                && subject.getAsInt() < verb.chunk()
                && scene.parse().kindAt(before, NOUN)
                && scene.units(before).getFirst().in(Set.of("a", "an", "the"))
                && scene.head(before)
                        .lower()
                        .matches("move|step|decision|act|scene|attack|raid|strike|law|vote|gesture|remark|remarks");
        return noun ? OptionalInt.of(before) : OptionalInt.empty();
    }

    private Optional<Found> told(Rule rule, VerbGroup verb, OptionalInt patient, List<Found> sameBefore) {
        Optional<Status> status = scene.status(verb);
        OptionalInt agent = scene.agent(verb);
        if (patient.isEmpty() || status.isEmpty() || agent.isEmpty()) {
            return Optional.empty();
        }
        int noun = patient.getAsInt();
        if (scene.head(noun).in(Set.of("it", "this")) && !sameBefore.isEmpty()) {
            return again(rule, verb, status.get(), sameBefore.getLast());
        }
        boolean words =
                verb.base().equals("reject") && SPOKEN.contains(scene.head(noun).lower());
        List<PolityKey> actors = speakers(agent);
        if (words || actors.isEmpty() || sentenced(verb, noun) || isGuest(rule, verb, noun)) {
            return Optional.empty();
        }
        List<PolityKey> targets = conduct.whose(noun, verb, actors, rule.kind() == ActKind.SUPPORT);
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> shown = new ArrayList<>(List.of(noun));
        shown.addAll(scene.clauses().list(agent.getAsInt()));
        Found told = scene.found(rule, actors, Scene.parties(targets), status.get(), verb.chunk(), shown);
        return Optional.of(stands(rule, verb) ? told.asBackground() : told);
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
        boolean person = scene.head(noun).tag("PROPN") && !scene.head(noun).named();
        return rule.kind() == ActKind.SUPPORT
                && (person && scene.polities(noun).isEmpty()
                        || verb.base().equals("welcome")
                                && (person || Offices.isTitle(scene.head(noun).lower())));
    }

    /** "Washington, which backs Kosovo": how it stands, told beside the news. */
    private boolean stands(Rule rule, VerbGroup verb) {
        boolean present = verb.finite()
                && !verb.passive()
                && verb.modal().isEmpty()
                && scene.parse().unit(verb.unit()).lower().matches("backs?|supports?");
        return rule.kind() == ActKind.SUPPORT
                && present
                && (scene.parse().kindAt(verb.chunk() - 1, credence.reading.parse.Chunk.Kind.RELATIVE)
                        || scene.parse().lower(verb.chunk() - 1).equals("which"));
    }

    /** "Jordan rejected the decision, and Iran condemned it too": toward whom the one before was. */
    private Optional<Found> again(Rule rule, VerbGroup verb, Status status, Found before) {
        List<PolityKey> actors = speakers(scene.agent(verb));
        List<Integer> shown = new ArrayList<>(List.of(verb.chunk()));
        scene.agent(verb).ifPresent(shown::add);
        return toward(rule, verb, status, before, actors, shown);
    }

    private Optional<Found> toward(
            Rule rule, VerbGroup verb, Status status, Found before, List<PolityKey> actors, List<Integer> shown) {
        List<Party> targets = before.targets().stream()
                .filter(party -> !Scene.parties(actors).contains(party))
                .toList();
        return actors.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.found(rule, actors, targets, status, verb.chunk(), shown));
    }

    /** "Argentina joined in the condemnation": toward whom the one before was. */
    private Optional<Found> joined(VerbGroup verb, List<Found> here) {
        int noun = scene.parse().kindAt(verb.chunk() + 1, PREPOSITION) ? verb.chunk() + 2 : verb.chunk() + 1;
        if (!Set.of("join", "add", "share").contains(verb.base())
                || !scene.parse().kindAt(noun, NOUN)) {
            return Optional.empty();
        }
        Optional<Status> status = scene.status(verb);
        int named =
                scene.parse().lower(noun + 1).equals("of") && scene.parse().kindAt(noun + 2, NOUN) ? noun + 2 : noun;
        Optional<Rule> rule = scene.lexicon().nominal(scene.head(named).lower()).stream()
                .filter(one -> isOpinion(one.namedKind()))
                .findFirst();
        Optional<Found> before = here.isEmpty()
                ? scene.text().lastOpinions(scene.sentence()).stream().findFirst()
                : Optional.of(here.getLast());
        return rule.isEmpty() || before.isEmpty() || status.isEmpty()
                ? Optional.empty()
                : toward(
                        rule.get(),
                        verb,
                        status.get(),
                        before.get(),
                        speakers(scene.clauses().subject(verb)),
                        List.of(named));
    }

    /** "expressed its support for", "gave Spain its full support", "sent Putin a telegram of support". */
    private List<Found> voices(VerbGroup verb, List<Found> sameBefore) {
        List<Found> found = new ArrayList<>();
        OptionalInt object = scene.patient(verb);
        if (object.isEmpty() || verb.passive()) {
            return found;
        }
        int first = object.getAsInt();
        int second = scene.parse().kindAt(first + 1, NOUN) ? first + 1 : first;
        for (int noun : first == second ? List.of(first) : List.of(first, second)) {
            int meant = scene.head(noun).in(MESSAGES)
                            && scene.parse().lower(noun + 1).equals("of")
                            && scene.parse().kindAt(noun + 2, NOUN)
                    ? noun + 2
                    : noun;
            Optional<Rule> rule = scene.rule(Frame.OBJECT, verb, meant).filter(one -> isOpinion(one.namedKind()));
            OptionalInt whom = rule.isEmpty()
                    ? OptionalInt.empty()
                    : noun > first
                            ? OptionalInt.of(first)
                            : scene.clauses().after(meant, rule.get().prepositions());
            if (rule.isPresent()
                    && whom.isEmpty()
                    && scene.parse().lower(meant + 1).equals("behind")) {
                whom = scene.parse().kindAt(meant + 2, NOUN) ? OptionalInt.of(meant + 2) : whom;
            }
            if (rule.isPresent() && whom.isEmpty()) {
                whom = addressee(verb);
            }
            boolean bare = rule.isPresent()
                    && whom.isEmpty()
                    && (meant + 1 >= scene.parse().chunks().size()
                            || scene.parse().lower(meant + 1).matches("[.,;]"));
            Optional<Found> last = sameBefore.isEmpty()
                    ? scene.text().lastOpinions(scene.sentence()).stream()
                            .findFirst()
                            .filter(before -> before.sentence() >= scene.sentence() - 1)
                    : Optional.of(sameBefore.getLast());
            if (bare && last.filter(before -> isOf(rule, before)).isPresent()) {
                // "Peru backed Chile's step, and Cuba expressed its support"
                again(rule.get(), verb, scene.status(verb).orElse(Status.DONE), last.get())
                        .ifPresent(found::add);
                continue;
            }
            boolean own =
                    whom.isPresent() && scene.parse().lower(whom.getAsInt()).matches("(?:its|their|his|her) own");
            if (rule.isPresent()
                    && (own || whom.isEmpty() && scene.head(noun).lower().endsWith("s"))) {
                // "issued condemnations of their own": toward whom others did
                likewise(rule.get(), verb, meant).ifPresent(found::add);
                continue;
            }
            if (rule.isPresent() && whom.isPresent()) {
                voiced(rule.get(), verb, whom.getAsInt(), meant).ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean isOf(Optional<Rule> rule, Found before) {
        return rule.filter(one -> one.kind() == before.kind()).isPresent();
    }

    /** "telephoned the emir to express his solidarity": to whom. */
    private OptionalInt addressee(VerbGroup verb) {
        return verb.infinitive()
                ? scene.clauses()
                        .hook(verb)
                        .flatMap(scene.parse()::verbAt)
                        .filter(outer -> scene.parse()
                                .unit(outer.unit())
                                .lower()
                                .matches("(?:tele)?phon(?:ed|es|ing)|call(?:ed|s)|rang|met|visited|wrote"))
                        .map(scene.clauses()::object)
                        .orElse(OptionalInt.empty())
                : OptionalInt.empty();
    }

    private Optional<Found> likewise(Rule rule, VerbGroup verb, int noun) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = speakers(scene.agent(verb));
        return scene.text().lastOpinions(scene.sentence()).stream()
                .filter(before -> before.kind() == rule.kind() && before.sentence() >= scene.sentence() - 2)
                .findFirst()
                .filter(before -> status.isPresent())
                .flatMap(before -> toward(rule, verb, status.get(), before, actors, List.of(noun)));
    }

    private Optional<Found> voiced(Rule rule, VerbGroup verb, int whom, int noun) {
        // "flew to Doha to voice his support": with that it was voiced
        Optional<Status> status = scene.status(verb)
                .or(() -> verb.infinitive() && !verb.negated()
                        ? scene.clauses()
                                .hook(verb)
                                .flatMap(scene.parse()::verbAt)
                                .filter(VerbGroup::finite)
                                .flatMap(scene::status)
                                .filter(Status.DONE::equals)
                        : Optional.empty());
        List<PolityKey> actors = speakers(scene.agent(verb));
        List<PolityKey> targets = conduct.whose(whom, verb, actors, rule.kind() == ActKind.SUPPORT);
        if (status.isEmpty() || actors.isEmpty() || targets.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> shown = new ArrayList<>(List.of(whom, noun));
        scene.agent(verb).ifPresent(first -> shown.addAll(scene.clauses().list(first)));
        scene.clauses().after(whom, Set.of("of")).ifPresent(shown::add);
        return Optional.of(scene.found(rule, actors, Scene.parties(targets), status.get(), verb.chunk(), shown));
    }

    /** "protested against Washington's sale of arms". */
    private Optional<Found> linked(VerbGroup verb) {
        Optional<Rule> rule = scene.lexicon().verb(Frame.LINKED, verb.base(), Opinions::isOpinion);
        if (rule.isEmpty() || verb.passive()) {
            return Optional.empty();
        }
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = speakers(scene.clauses().subject(verb));
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
                        scene.found(rule.get(), actors, Scene.parties(targets), status.get(), verb.chunk(), shown));
    }

    /** "in solidarity with Mexico", "drew condemnation from Japan". */
    private Optional<Found> named(Rule rule, int noun) {
        Optional<Found> came = came(rule, noun).or(() -> owned(rule, noun));
        if (came.isPresent()) {
            return came;
        }
        Optional<VerbGroup> governor = scene.parse().verbs().stream()
                .filter(verb -> verb.chunk() < noun)
                .reduce((one, other) -> other);
        if (governor.isEmpty()) {
            return Optional.empty();
        }
        return drawn(rule, governor.get(), noun).or(() -> shownBy(rule, governor.get(), noun));
    }

    /** "Support for Greece came from Cyprus". */
    private Optional<Found> came(Rule rule, int noun) {
        Optional<VerbGroup> verb = scene.parse().verbs().stream()
                .filter(one -> one.chunk() > noun && COMING.contains(one.base()))
                .filter(one -> scene.clauses().subject(one).equals(OptionalInt.of(noun)))
                .findFirst();
        OptionalInt from = verb.isEmpty()
                ? OptionalInt.empty()
                : scene.clauses().after(verb.get().chunk(), FROM);
        OptionalInt whom = scene.clauses().after(noun, rule.kind() == ActKind.SUPPORT ? FOR : OF);
        Optional<Status> status = verb.flatMap(scene::status);
        List<PolityKey> actors = scene.polities(from);
        if (whom.isEmpty() || status.isEmpty() || actors.isEmpty()) {
            return Optional.empty();
        }
        List<PolityKey> targets = conduct.whose(whom.getAsInt(), verb.get(), actors, rule.kind() == ActKind.SUPPORT);
        List<Integer> shown = new ArrayList<>(scene.clauses().list(from.getAsInt()));
        shown.add(noun);
        return targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.found(
                        rule,
                        actors,
                        Scene.parties(targets),
                        status.get(),
                        verb.get().chunk(),
                        shown));
    }

    /** "Cuba's condemnation of Israel came at once", "Beijing's backing for Moscow overshadowed the talks": whose opinion leads the clause. */
    private Optional<Found> owned(Rule rule, int noun) {
        Optional<VerbGroup> verb = scene.parse().verbs().stream()
                .filter(one -> one.chunk() > noun && one.finite())
                .findFirst()
                .filter(one -> scene.clauses().subject(one).equals(OptionalInt.of(noun)))
                .filter(one -> !one.negated() && one.modal().isEmpty() && !one.passive());
        List<PolityKey> actors = verb.isPresent() && scene.units(noun).stream().anyMatch(unit -> unit.is("'s"))
                ? scene.owner(noun)
                : List.of();
        OptionalInt whom = scene.clauses().after(noun, rule.kind() == ActKind.SUPPORT ? FOR : OF);
        if (actors.isEmpty() || whom.isEmpty() || whom.getAsInt() != noun + 2) {
            return Optional.empty();
        }
        List<PolityKey> targets = conduct.whose(whom.getAsInt(), verb.get(), actors, rule.kind() == ActKind.SUPPORT);
        Found told = scene.found(
                rule, actors, Scene.parties(targets), Status.DONE, verb.get().chunk(), List.of(noun, whom.getAsInt()));
        return targets.isEmpty()
                ? Optional.empty()
                : Optional.of(rule.kind() == ActKind.SUPPORT ? told.asBackground() : told);
    }

    private Optional<Found> drawn(Rule rule, VerbGroup verb, int noun) {
        OptionalInt from = scene.clauses().after(noun, Set.of("from", "by"));
        boolean object = verb.chunk() + 1 == noun
                || verb.chunk() + 2 == noun && verb.base().equals("meet");
        Optional<Status> status = scene.status(verb);
        if (!DRAWS.contains(verb.base()) || !object || from.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        List<PolityKey> actors = scene.polities(from);
        OptionalInt deed = scene.clauses().subject(verb);
        List<PolityKey> targets = deed.isEmpty()
                ? List.of()
                : conduct.whose(deed.getAsInt(), verb, actors, rule.kind() == ActKind.SUPPORT);
        List<Integer> shown = new ArrayList<>(scene.clauses().list(from.orElse(noun)));
        shown.add(noun);
        return actors.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.found(rule, actors, Scene.parties(targets), status.get(), verb.chunk(), shown));
    }

    /** "in solidarity with", "as a gesture of solidarity with", "in condemnation of": with what is done the doer says so. */
    private Optional<Found> shownBy(Rule rule, VerbGroup verb, int noun) {
        int opens = scene.parse().lower(noun - 1).equals("of") && scene.parse().kindAt(noun - 2, NOUN)
                ? noun - 3
                : noun - 1;
        boolean sign = opens == noun - 1
                || scene.head(noun - 2)
                        .lower()
                        .matches("show|gesture|sign|act|mark|display|demonstration|expression|token");
        boolean way = Set.of("in", "as", "out of").contains(scene.parse().lower(opens))
                || scene.parse().lower(opens).equals("of")
                        && scene.parse().lower(opens - 1).equals("out")
                || scene.parse().lower(opens).equals("and");
        boolean support = scene.head(noun).is("support")
                && opens == noun - 1
                && !Set.of("come", "speak", "declare", "act", "vote").contains(verb.base());
        OptionalInt whom = scene.clauses().after(noun, rule.prepositions());
        Optional<Status> status = scene.status(verb);
        if (!sign || !way || support || whom.isEmpty() || status.isEmpty() || whom.getAsInt() != noun + 2) {
            return Optional.empty();
        }
        List<PolityKey> actors = verb.passive() ? scene.announcer(verb) : speakers(scene.agent(verb));
        List<PolityKey> targets = conduct.whose(whom.getAsInt(), verb, actors, rule.kind() == ActKind.SUPPORT);
        boolean done = status.get() == Status.DONE || status.get() == Status.ANNOUNCED;
        return actors.isEmpty() || targets.isEmpty() || !done
                ? Optional.empty()
                : Optional.of(dated(
                        scene.found(
                                rule,
                                actors,
                                Scene.parties(targets),
                                Status.DONE,
                                verb.chunk(),
                                List.of(noun, whom.getAsInt())),
                        verb));
    }

    /** "expelled the ambassador on Thursday, saying he acted in solidarity with Bolivia": on that day. */
    private Found dated(Found found, VerbGroup verb) {
        return found.when() != null
                ? found
                : scene.parse().verbs().stream()
                        .filter(other -> other.finite()
                                && other.chunk() < verb.chunk()
                                && Scene.parties(scene.polities(scene.agent(other)))
                                        .equals(found.actors()))
                        .findFirst()
                        .flatMap(other -> scene.dating().own(other.chunk()))
                        .map(found::dated)
                        .orElse(found);
    }
}
