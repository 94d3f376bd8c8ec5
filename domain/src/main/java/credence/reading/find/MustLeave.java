package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Envoys who must leave, by the word of who says so. */
final class MustLeave {
    private static final Pattern HOURS = Pattern.compile("[\\w-]+ (?:hours|days)");

    private static final Pattern SPAN = Pattern.compile("(?:just |only |barely )?[\\w-]+ (?:hours|days|weeks?)");

    /** Chunks behind the envoy up to the hours he is given. */
    private static final int HOURS_NEAR = 8;

    private static final Set<String> HAVE = WordSet.of("have", "has", "had");

    private static final Set<String> TELLS = WordSet.of("tell", "inform", "notify");

    private final Scene scene;
    private final Sent sent;
    private final EnvoyNouns envoys;
    private final Senders senders;
    private final Expellers expellers;

    MustLeave(Scene scene, Sent sent, Expellers expellers) {
        this.scene = scene;
        this.sent = sent;
        this.envoys = new EnvoyNouns(scene);
        this.senders = new Senders(scene);
        this.expellers = expellers;
    }

    /** "said all Iranian diplomats must leave within 48 hours", "have three days to leave": who says so expels them. */
    Optional<Found> of(Rule rule, VerbGroup verb) {
        OptionalInt envoys = ofList(scene.clauses().subject(verb));
        OptionalInt subject = told(counted(envoys));
        if (!must(verb) || subject.isEmpty()) {
            return Optional.empty();
        }
        int noun = subject.getAsInt();
        if (!subject.equals(envoys)
                && scene.units(noun).getFirst().in(Words.POSSESSIVES)
                && scene.text().namedIn(scene.sentence()).isEmpty()) {
            // "Norway shut the Iranian embassy. All of its staff must go": it may be either
            return Optional.empty();
        }
        Optional<EnvoysBefore.Case> before = new EnvoysBefore(scene).of(noun);
        if (before.isEmpty() && !sent.are(noun)) {
            return Optional.empty();
        }
        Optional<Found> answered = OrderedOut.after(scene, noun, before);
        if (answered.isPresent()) {
            return answered.map(told -> scene.acts()
                    .found(
                            rule,
                            Parties.keys(told.actors()),
                            told.targets(),
                            Status.DONE,
                            verb.chunk(),
                            scene.shown(verb, noun, OptionalInt.empty())));
        }
        // "Relations with Washington were over, he said, and its diplomats had 72 hours to leave"
        List<PolityKey> theirs = expellers.acted(noun, verb, expellers.sayer(noun, List.of()));
        List<PolityKey> targets = new ArrayList<>(theirs.isEmpty() ? senders.whose(noun, true) : theirs);
        if (targets.isEmpty()) {
            before.map(EnvoysBefore.Case::sender).ifPresent(targets::add);
        }
        // "Fifteen Dutch and 21 Belgians must be gone"
        scene.clauses().list(noun).stream()
                .filter(member -> member != noun && sent.are(member))
                .flatMap(member -> senders.whose(member, true).stream())
                .filter(key -> !targets.contains(key))
                .forEach(targets::add);
        if (isSaidOfTheirOwn(noun, targets)) {
            return Optional.empty();
        }
        List<PolityKey> actors = Stream.of(
                        demanding(verb),
                        isUnwelcome(verb)
                                ? scene.polities(scene.clauses().after(verb.chunk() + 2, "in"))
                                : List.<PolityKey>of(),
                        expellers.sayer(noun, targets),
                        sent.hosts(noun),
                        scene.polities(scene.clauses().object(verb)),
                        isToBeOut(verb)
                                ? scene.polities(scene.clauses().after(verb.chunk() + 1, "of"))
                                : List.<PolityKey>of(),
                        before.map(EnvoysBefore.Case::host).orElse(List.of()),
                        targets.isEmpty() ? List.<PolityKey>of() : new Sides(scene).actor(verb.chunk(), targets))
                .map(keys -> keys.stream().filter(key -> !targets.contains(key)).toList())
                .filter(keys -> !keys.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (targets.isEmpty()) {
            targets.addAll(expellers.known(noun, scene.agent(verb), actors));
        }
        return actors.isEmpty()
                        || targets.isEmpty()
                        || isWithdrawn(verb, actors, targets)
                        || before.isPresent() && new EnvoysBefore(scene).isTold(actors, targets)
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                rule,
                                actors,
                                Parties.of(targets),
                                Status.DONE,
                                verb.chunk(),
                                scene.shown(verb, noun, OptionalInt.empty())));
    }

    /** "All Georgian diplomats must leave Moscow, he said", who speaks for Georgia: they are called home. */
    private boolean isSaidOfTheirOwn(int noun, List<PolityKey> targets) {
        return !targets.isEmpty()
                && expellers.sayer(noun, List.of()).stream().anyMatch(targets::contains)
                && expellers.sayer(noun, targets).isEmpty();
    }

    /** "China suspended relations with Liberia. The Chinese ambassador is to leave": by the will of whoever broke with the host. */
    private boolean isWithdrawn(VerbGroup verb, List<PolityKey> hosts, List<PolityKey> senders) {
        return verb.modal().equals("be to")
                && scene.text().memory().toldUpTo(scene.sentence()).stream()
                        .filter(told -> !told.symmetric() && told.kind().isOf(Aspect.RELATIONS)
                                || told.kind() == ActKind.AMBASSADOR_RECALLED)
                        .filter(told -> told.status() == Status.DONE || told.status() == Status.ANNOUNCED)
                        .anyMatch(told -> Parties.keys(told.actors()).containsAll(senders)
                                && Parties.keys(told.targets()).containsAll(hosts));
    }

    /** "All Syrian diplomats and their families must leave", "The ambassador and his staff have": the envoys among them. */
    private OptionalInt ofList(OptionalInt subject) {
        return subject.isPresent()
                        && !sent.are(subject.getAsInt())
                        && Word.isOneOf(
                                scene.units(subject.getAsInt()).getFirst().lower(), "their", "his", "her")
                ? scene.clauses().list(subject.getAsInt()).stream()
                        .mapToInt(Integer::intValue)
                        .filter(sent::are)
                        .findFirst()
                : subject;
    }

    /** "23 of its staff must leave": what is counted. */
    private OptionalInt counted(OptionalInt subject) {
        int of = subject.orElse(-2) + 1;
        boolean number = subject.isPresent()
                && (scene.units(subject.getAsInt()).getLast().tag("NUM")
                        // "all of its diplomats must be out of the country"
                        || Word.isOneOf(scene.parse().lower(subject.getAsInt()), "all", "most", "half", "the rest"))
                && scene.parse().lower(of).equals("of")
                && scene.parse().kindAt(of + 1, Chunk.Kind.NOUN);
        return number ? OptionalInt.of(of + 1) : subject;
    }

    /** "48 hours", "just two days". */
    static boolean isSpan(String words) {
        return SPAN.matcher(words).matches();
    }

    /** "told them that they had 72 hours": for what, needs no saying. */
    boolean isUltimatum(VerbGroup verb) {
        // "had five days in which to leave the country"
        boolean inWhich = scene.parse().lower(verb.chunk() + 2).equals("in")
                && scene.parse().lower(verb.chunk() + 3).equals("which");
        return HAVE.contains(verb.base()) && isGiven(verb) && (inWhich || ends(verb.chunk() + 2));
    }

    private boolean ends(int chunk) {
        return chunk >= scene.parse().chunks().size()
                || scene.parse().lower(chunk).equals(".")
                || scene.parse().kindAt(chunk, Chunk.Kind.COMMA);
    }

    /** "got just 48 hours", "had 72 hours to get out". */
    private boolean isGiven(VerbGroup verb) {
        return verb.finite() && !verb.negated() && isSpan(scene.parse().lower(verb.chunk() + 1));
    }

    /** "All Iranian diplomats must be out of Britain by Friday". */
    boolean isToBeOut(VerbGroup verb) {
        return isUnwelcome(verb)
                || verb.base().equals("be")
                        && (verb.modal().equals("must") || verb.infinitive() && must(verb))
                        && Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "out", "gone", "home", "gone home");
    }

    /** "is no longer welcome in Libya". */
    private boolean isUnwelcome(VerbGroup verb) {
        return verb.finite()
                && scene.parse().lower(verb.chunk()).endsWith(" no")
                && scene.parse().lower(verb.chunk() + 1).equals("longer")
                && scene.parse().lower(verb.chunk() + 2).equals("welcome");
    }

    /** "demanded that two diplomats leave": who demands it of those whom it hosts. */
    private List<PolityKey> demanding(VerbGroup verb) {
        OptionalInt subject = scene.clauses().subject(verb);
        int that = subject.orElse(0) - 1;
        return verb.finite() && that > 0 && scene.parse().lower(that).equals("that")
                ? scene.parse()
                        .verbAt(that - 1)
                        .filter(outer -> !outer.passive()
                                && !outer.negated()
                                && Word.isOneOf(outer.base(), "demand", "insist", "request")
                                && scene.status(outer).stream().anyMatch(told -> told == Status.DONE)
                                && Assembly.of(scene, scene.agent(outer)).isEmpty())
                        .map(outer -> scene.polities(scene.agent(outer)))
                        .orElse(List.of())
                : List.of();
    }

    /** "told six Russian diplomats that they had ten days to leave": those who were told. */
    private OptionalInt told(OptionalInt subject) {
        if (subject.isEmpty() || !Word.isOneOf(scene.parse().lower(subject.getAsInt()), "they", "he", "she")) {
            return subject;
        }
        return scene.parse().verbs().stream()
                .filter(verb -> verb.chunk() < subject.getAsInt() && TELLS.contains(verb.base()))
                .reduce((one, other) -> other)
                .map(verb -> scene.patient(verb))
                .filter(whom -> whom.isPresent() && sent.are(whom.getAsInt()))
                .orElse(subject);
    }

    /** "must leave", "are to leave", "will have to leave", "have 72 hours to leave". */
    private boolean must(VerbGroup verb) {
        boolean have = verb.infinitive()
                && scene.clauses()
                        .hook(verb)
                        .flatMap(hook -> scene.parse().verbAt(hook))
                        .filter(hook -> Word.isOneOf(hook.base(), "have", "had", "has", "need") && !hook.negated())
                        .filter(hook -> !Pointing.MAY.contains(hook.modal()))
                        .isPresent();
        if (isUnwelcome(verb) || !verb.negated() && !demanding(verb).isEmpty()) {
            return true;
        }
        if (HAVE.contains(verb.base())) {
            return isUltimatum(verb);
        }
        if (verb.base().equals("get")) {
            return have && scene.parse().lower(verb.chunk() + 1).startsWith("out") || isGiven(verb);
        }
        return !verb.negated() && (have || Word.isOneOf(verb.modal(), "must", "be to"));
    }

    /** "gave the charge d'affaires in Washington, Zuheir Jabbour, 72 hours". */
    boolean isGivenHours(VerbGroup verb, int noun) {
        int last = scene.parse().chunks().size();
        return verb.base().equals("give")
                && envoys.are(noun)
                && java.util.stream.IntStream.range(noun + 1, Math.min(last, noun + HOURS_NEAR))
                        .anyMatch(j -> HOURS.matcher(scene.parse().lower(j)).matches()
                                && (j + 1 == last
                                        || scene.parse().lower(j + 1).equals(".")
                                        || scene.parse().kindAt(j + 1, Chunk.Kind.TIME)));
    }
}
