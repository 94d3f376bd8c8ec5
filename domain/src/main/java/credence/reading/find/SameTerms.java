package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "set the same deadline", "issued an identical order", "was given the same notice": envoys told to go as others were before. */
final class SameTerms {
    private static final Pattern TERMS =
            Pattern.compile("(?:the|an|a) (?:very )?(?:same|identical|similar) (?:[a-z0-9-]+ )?"
                    + "(?:deadlines?|orders?|demands?|ultimatums?|notices?|instructions?|message|time)");

    private static final Pattern NUMBER = Pattern.compile("(?:the same|an equal|an identical|a similar) number");

    private static final Set<String> SETTING = WordSet.of(
            "set", "make", "issue", "give", "impose", "deliver", "announce", "send", "repeat", "fix", "hand", "put");

    private static final Set<String> GETTING = WordSet.of("get", "receive", "face");

    /** Chunks from the verb to the terms. */
    private static final int REACH = 5;

    /** Sentences over which such words reach. */
    private static final int NEAR = 2;

    private final Scene scene;

    SameTerms(Scene scene) {
        this.scene = scene;
    }

    /** @param here the acts told in this sentence so far */
    Optional<Found> of(VerbGroup verb, List<Found> here) {
        return number(verb, here).or(() -> terms(verb, here));
    }

    /** "Britain expelled 23 diplomats. Russia expelled the same number": of those who began, or as others did. */
    private Optional<Found> number(VerbGroup verb, List<Found> here) {
        boolean number = NUMBER.matcher(scene.parse().lower(verb.chunk() + 1)).matches()
                && !scene.parse().lower(verb.chunk() + 2).equals("of")
                && !verb.passive()
                && !scene.lexicon().verb(Frame.EXPEL, verb.base()).isEmpty();
        List<Party> actors = number ? Parties.of(scene.polities(scene.clauses().subject(verb))) : List.of();
        Optional<Found> first = number ? before(verb, here) : Optional.empty();
        return first.flatMap(told -> scene.status(verb)
                .flatMap(status -> told(
                        verb,
                        actors,
                        told.targets().containsAll(actors) ? told.actors() : told.targets(),
                        status,
                        verb.chunk() + 1)));
    }

    private Optional<Found> terms(VerbGroup verb, List<Found> here) {
        OptionalInt terms = terms(verb);
        boolean gets = GETTING.contains(verb.base()) || verb.passive();
        if (terms.isEmpty() || !gets && !SETTING.contains(verb.base())) {
            return Optional.empty();
        }
        Optional<Status> status = scene.status(verb);
        OptionalInt subject = scene.clauses().subject(verb);
        Optional<Found> first = before(verb, here);
        return status.isEmpty() || subject.isEmpty() || first.isEmpty()
                ? Optional.empty()
                : gets
                        ? told(verb, first.get().actors(), whose(subject.getAsInt()), status.get(), terms.getAsInt())
                        : told(
                                verb,
                                Parties.of(scene.polities(subject)),
                                first.get().targets(),
                                status.get(),
                                terms.getAsInt());
    }

    /** The object, or what stands behind the one to whom it is given: "gave the other nine the same deadline". */
    private OptionalInt terms(VerbGroup verb) {
        int last = Math.min(verb.chunk() + REACH, scene.parse().chunks().size() - 1);
        for (int j = verb.chunk() + 1; j <= last; j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.NOUN)
                    && TERMS.matcher(scene.parse().lower(j)).matches()) {
                return OptionalInt.of(j);
            }
            // "gave the Lebanese envoys in their capitals the same deadline"
            if (!scene.parse().kindAt(j, Chunk.Kind.NOUN)
                    && !scene.parse().kindAt(j, Chunk.Kind.OTHER)
                    && !scene.parse().kindAt(j, Chunk.Kind.PREPOSITION)) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** The last act told near by, if it made envoys go. */
    private Optional<Found> before(VerbGroup verb, List<Found> here) {
        return Stream.concat(
                        here.stream().filter(found -> found.anchor() < verb.chunk()).toList().reversed().stream(),
                        scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream())
                .filter(found -> found.sentence() >= scene.sentence() - NEAR)
                .findFirst()
                .filter(found -> found.kind() == ActKind.DIPLOMATS_EXPELLED);
    }

    /** "Her Macedonian colleague": of whose state the envoy is. */
    private List<Party> whose(int subject) {
        List<PolityKey> owners = scene.owners().of(subject);
        return Parties.of(owners.isEmpty() ? scene.polities(subject) : owners);
    }

    private Optional<Found> told(VerbGroup verb, List<Party> actors, List<Party> targets, Status status, int terms) {
        return actors.isEmpty() || targets.isEmpty() || targets.stream().anyMatch(actors::contains)
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                scene.lexicon().rule("sequel.did-so"),
                                ActKind.DIPLOMATS_EXPELLED,
                                actors,
                                targets,
                                status,
                                false,
                                verb.chunk(),
                                Stream.concat(
                                                Stream.of(terms),
                                                scene.clauses().subject(verb).stream()
                                                        .boxed()
                                                        .flatMap(who -> scene.clauses().list(who).stream()))
                                        .toList()));
    }
}
