package credence.reading.find;

import static credence.act.ActKind.RECOGNITION;
import static credence.act.ActKind.WITHDRAWAL_OF_RECOGNITION;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.Joiners;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The verb "recognise" and its like: who, whom, and whether it undoes it. */
final class Recognising {
    private static final Pattern EACH_OTHER = Pattern.compile("each other|one another|each other's .*");

    private final Scene scene;
    private final Targets targets;
    private final RecognisedRoles roles;
    private final RecognitionWords words;
    private final Recognisers who;
    private final RecognisedPronouns pronouns;
    private final UndoneRecognition undoing;
    private final RecognitionLeftOut leftOut;
    private final MutualRecognition mutual;
    private final RefusedUnnamed unnamed;

    Recognising(Scene scene, Targets targets, RecognitionWords words, Recognisers who) {
        this.scene = scene;
        this.targets = targets;
        this.roles = new RecognisedRoles(scene);
        this.words = words;
        this.who = who;
        this.pronouns = new RecognisedPronouns(scene);
        this.undoing = new UndoneRecognition(scene);
        this.leftOut = new RecognitionLeftOut(scene);
        this.mutual = new MutualRecognition(scene, words);
        this.unnamed = new RefusedUnnamed(scene, words);
    }

    /** "the third country after Russia and Syria to recognise the two republics": who did so before is not what is recognised. */
    private boolean areBefore(VerbGroup verb, List<Party> meant) {
        OptionalInt names = verb.infinitive()
                ? scene.clauses()
                        .hook(verb)
                        .filter(scene.clauses()::ordinalCountry)
                        .map(hook -> new RankedBefore(scene).of(hook))
                        .orElse(OptionalInt.empty())
                : OptionalInt.empty();
        return names.isPresent() && Parties.of(scene.polities(names)).containsAll(meant);
    }

    List<Found> of(VerbGroup verb, Rule rule, List<Found> here) {
        OptionalInt behind = new BehindAs(scene).of(verb);
        OptionalInt patient = behind.isPresent() ? behind : only(verb).orElseGet(() -> scene.patient(verb));
        Optional<Status> status =
                scene.status(verb).or(() -> who.isOneOfMany(verb) ? Optional.of(Status.DONE) : undoing.undone(verb));
        Optional<Found> clause = patient.isEmpty() ? new RecognisedThat(scene).of(verb, rule) : Optional.empty();
        if (clause.isPresent()) {
            return clause.stream().toList();
        }
        if (patient.isEmpty()
                && verb.negated()
                && scene.parse().lower(verb.chunk() + 1).equals("either")) {
            return who.neither(verb, rule, words.lastRecognised(scene.polities(scene.agent(verb))));
        }
        if (patient.isEmpty() || status.isEmpty() || isOneOfThem(verb) || who.isOfThreat(verb)) {
            return List.of();
        }
        if (status.get() == Status.INTENDED && verb.gerund()
                || verb.infinitive() && scene.polities(scene.agent(verb)).isEmpty()) {
            // "Lawmakers voted in favour of recognising Palestine", "The Storting voted to recognise it"
            Status own = status.get();
            status = Assembly.of(scene, scene.agent(verb))
                    .map(voting -> voting.status(own))
                    .or(() -> Optional.of(own));
        }
        List<PolityKey> actors = who.causing(scene.agent(verb));
        if (actors.isEmpty()) {
            // "Slovenia's parliament recognised Palestine on Tuesday"
            boolean done = status.get() == Status.DONE && verb.finite() && !verb.passive();
            actors = done
                            || Set.of(Status.REFUSED, Status.URGED, Status.HYPOTHETICAL)
                                    .contains(status.get())
                    ? Assembly.actors(scene, scene.agent(verb))
                    : scene.polities(scene.agent(verb));
        }
        List<PolityKey> asked = status.get() == Status.URGED ? who.askedByParliament(verb) : List.of();
        actors = asked.isEmpty() ? actors : asked;
        if (actors.isEmpty() && status.get() == Status.URGED && verb.passive()) {
            // "Lawmakers in Lima called for Palestine to be recognised"
            actors = Assembly.behind(scene, verb).map(Assembly::state).orElse(actors);
        }
        if (actors.isEmpty() && !verb.negated()) {
            actors = who.among(scene.agent(verb));
        }
        if (actors.isEmpty()) {
            actors = status.get() == Status.DONE ? who.alike(verb) : who.announcing(verb, patient.getAsInt());
        }
        List<PolityKey> noneOf = new NoneOf(scene).of(scene.agent(verb), verb);
        if (!noneOf.isEmpty() && verb.modal().isEmpty() && !verb.negated()) {
            actors = noneOf;
            status = Optional.of(Status.REFUSED);
        }
        if (status.get() == Status.DONE
                && verb.modal().isEmpty()
                && scene.parse().lower(patient.getAsInt() - 2).equals("none")) {
            // "have recognised none of the four"
            status = Optional.of(Status.REFUSED);
        }
        if (EACH_OTHER.matcher(scene.parse().lower(patient.getAsInt())).matches()) {
            return mutual.of(rule, verb, actors, status.get(), patient.getAsInt());
        }
        if (mutual.isEachTheOther(verb, patient.getAsInt())) {
            return mutual.eachTheOther(rule, verb, status.get(), patient.getAsInt());
        }
        if (!rule.objects().isEmpty() && !new AcceptedAs(scene).isState(rule, patient.getAsInt())) {
            return List.of();
        }
        TogetherWith together = new TogetherWith(scene);
        List<PolityKey> beside = together.recognised(verb, actors, patient.getAsInt());
        actors = together.withOthers(verb, actors, patient.getAsInt());
        List<PolityKey> rather = new ItsRecogniser(scene).rather(verb, patient.getAsInt(), actors);
        Optional<List<PolityKey>> asking =
                rather.isEmpty() ? pronouns.asking(verb, patient.getAsInt(), actors) : Optional.of(actors);
        if (asking.isPresent()) {
            return List.of(scene.acts()
                    .found(
                            rule,
                            rather.isEmpty() ? actors : rather,
                            Parties.of(asking.get()),
                            status.get(),
                            verb.chunk(),
                            words.shown(scene.agent(verb), patient.getAsInt(), verb)));
        }
        List<PolityKey> recognisers = actors;
        Targets.Meant meant = new Epithets(scene, recognisers)
                .of(patient.getAsInt())
                .filter(told -> !told.parties().isEmpty())
                .or(() -> pronouns.namedHere(patient.getAsInt(), here, recognisers))
                .or(() -> roles.parted(verb, patient.getAsInt()))
                .orElseGet(() -> targets.recognised(patient.getAsInt(), recognisers));
        meant = pronouns.onTopic(patient.getAsInt(), meant, recognisers);
        meant = new Undoubted(scene).rather(patient.getAsInt(), meant, recognisers);
        meant = new Secessions(scene).declared(meant, patient.getAsInt());
        if (behind.isPresent()) {
            meant = new BehindAs(scene).named(meant, verb, behind.getAsInt());
        }
        if (!beside.isEmpty()) {
            meant = new Targets.Meant(
                    Stream.concat(meant.parties().stream(), Parties.of(beside).stream())
                            .toList(),
                    meant.last());
        }
        if (meant.parties().isEmpty() && status.get() == Status.REFUSED) {
            meant = new Claimants(scene)
                    .called(patient.getAsInt())
                    .orElseGet(() -> unnamed.of(patient.getAsInt(), recognisers));
        }
        if (meant.parties().isEmpty() || areBefore(verb, meant.parties())) {
            return List.of();
        }
        actors = new ItsRecogniser(scene).unlessRival(verb, meant.parties(), actors);
        Optional<Status> undone = undoing.undone(verb);
        if (undone.isPresent()) {
            status = undone;
        }
        boolean takenBack = verb.noLonger() || who.isNoLongerAmong(verb) || undoing.ceases(verb) || undone.isPresent();
        ActKind kind = takenBack ? WITHDRAWAL_OF_RECOGNITION : RECOGNITION;
        if (actors.isEmpty() && status.get() == Status.DONE && Recognisers.areMany(scene, scene.agent(verb))) {
            scene.text()
                    .memory()
                    .byMany(scene.acts()
                            .found(
                                    rule,
                                    kind,
                                    List.of(),
                                    meant.parties(),
                                    Status.DONE,
                                    false,
                                    verb.chunk(),
                                    List.of(meant.last())));
        }
        if (actors.isEmpty()) {
            scene.text()
                    .memory()
                    .topical(scene.acts()
                            .found(
                                    rule,
                                    kind,
                                    List.of(),
                                    meant.parties(),
                                    status.get(),
                                    false,
                                    verb.chunk(),
                                    List.of()));
        }
        Found told = scene.acts()
                .found(
                        rule,
                        kind,
                        Parties.of(actors),
                        meant.parties(),
                        status.get(),
                        false,
                        verb.chunk(),
                        words.shown(scene.agent(verb), meant.last(), verb));
        if (told.status() == Status.DONE && RecognitionLeftOut.isRefusedBeside(told, here)) {
            return List.of();
        }
        boolean stands = present(verb) || AloneIn.noun(scene, verb).isPresent();
        boolean stative = status.get() == Status.DONE && stands && !performed(verb, actors);
        List<Found> all = new ArrayList<>(List.of(stative ? told.dated(null).asBackground() : told));
        if (verb.passive() && status.get() == Status.DONE) {
            all.addAll(leftOut.notBy(rule, verb, meant.parties()));
        }
        leftOut.butNot(rule, verb, actors, meant.last()).ifPresent(all::add);
        return all;
    }

    /** "recognises only Mohamed Bazoum". */
    private Optional<OptionalInt> only(VerbGroup verb) {
        boolean only = !verb.passive()
                && scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.OTHER)
                && scene.parse().lower(verb.chunk() + 1).equals("only")
                && scene.parse().kindAt(verb.chunk() + 2, Chunk.Kind.NOUN);
        return only ? Optional.of(OptionalInt.of(verb.chunk() + 2)) : Optional.empty();
    }

    /** "recognised one of them": which, is not told. */
    private boolean isOneOfThem(VerbGroup verb) {
        int one = Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "only", "just")
                ? verb.chunk() + 2
                : verb.chunk() + 1;
        return Word.isOneOf(
                        scene.parse().lower(one),
                        "only one",
                        "only two",
                        "only three",
                        "only some",
                        "only several",
                        "only most",
                        "one",
                        "two",
                        "three",
                        "some",
                        "several",
                        "most")
                && scene.parse().lower(one + 1).equals("of");
    }

    /** "said on Monday that it recognises", "recognises it, the ministry said on Monday": saying so is the act. */
    private boolean performed(VerbGroup verb, List<PolityKey> actors) {
        boolean dated = scene.dating().announced(verb.chunk(), actors).isPresent();
        return scene.parse().verbs().stream()
                .filter(frame -> frame.chunk() != verb.chunk() && frame.finite() && Speech.says(frame.base()))
                .anyMatch(frame -> frame.chunk() > verb.chunk()
                        ? dated
                        : (dated || Word.isOneOf(frame.base(), "declare", "announce"))
                                && scene.polities(scene.clauses().subject(frame)).stream()
                                        .anyMatch(actors::contains));
    }

    /** "Fifteen states recognise it", "still recognises": a standing fact rather than the news. */
    private boolean present(VerbGroup verb) {
        String form = scene.parse().unit(verb.unit()).lower();
        // "joined the countries that recognise it": that is the news
        boolean simple = verb.finite()
                && new Joiners(scene.parse(), scene.clauses()).of(verb).isEmpty()
                && !verb.passive()
                && !verb.perfect()
                && !verb.pastPerfect()
                && !verb.progressive()
                && verb.modal().isEmpty();
        boolean past = form.endsWith("ed") || InvertedTimes.isPast(scene.parse(), verb.chunk());
        return simple
                && !(past || verb.noLonger() || Chronicles.isEntry(scene.parse()))
                && !scene.text().sentences().get(scene.sentence()).heading();
    }
}
