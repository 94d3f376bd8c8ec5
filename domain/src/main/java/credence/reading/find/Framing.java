package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.ToldClauses;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the clause around a finite verb makes of it: "denied that", "warned it would", "whether it should". */
final class Framing {
    private static final Pattern OWN =
            Pattern.compile("it|they|we|(?:his|her|its|their) (?:own )?(?:country|government|state)");

    private static final Set<String> HINTS =
            WordSet.of("hint", "hints", "sign", "signs", "signal", "indication", "indications", "suggestion", "clue");

    private final Parse parse;
    private final Clauses clauses;
    private final DeniedRumours rumours;

    Framing(Parse parse, Clauses clauses) {
        this.parse = parse;
        this.clauses = clauses;
        this.rumours = new DeniedRumours(parse, clauses);
    }

    /** "denied that it had", "warned it would", "whether it should", "demanded that it". */
    Optional<Status> of(VerbGroup verb) {
        int opener = opener(verb);
        if (Unreal.isInCase(parse, clauses, verb) || Unreal.isWhetherOrNot(parse, clauses, verb)) {
            return Optional.of(Status.HYPOTHETICAL);
        }
        if (opener >= 0 && parse.kindAt(opener, Chunk.Kind.SUBORDINATOR)) {
            String word = parse.lower(opener);
            if (word.equals("whether") || word.equals("if") || word.equals("unless")) {
                return YesOrNo.status(parse, clauses, verb).or(() -> Optional.of(Status.HYPOTHETICAL));
            }
            if (!word.equals("that")) {
                return Optional.empty();
            }
            if (rumours.isDenied(opener)) {
                return Optional.of(Status.DENIED);
            }
            if (FramingNouns.isAskedFor(parse, clauses, opener) && wanted(verb).isPresent()) {
                return wanted(verb);
            }
            Optional<Status> judged = judged(opener - 1);
            if (judged.isPresent()) {
                return judged;
            }
            OptionalInt noun = verb.negated() ? OptionalInt.empty() : ToldClauses.noun(parse, clauses, opener + 1);
            Optional<Status> threatened = noun.isPresent()
                    ? FramingNouns.status(clauses.head(noun.getAsInt()).lower(), verb)
                    : Optional.empty();
            if (threatened.isPresent()) {
                return threatened;
            }
            if (parse.kindAt(opener - 1, Chunk.Kind.NOUN)
                    && clauses.head(opener - 1).in(FramingNouns.RUMOUR)
                    && !verb.negated()) {
                // "there is no chance that"
                boolean no = parse.unit(parse.chunks().get(opener - 1).from()).is("no");
                return Optional.of(no ? Status.REFUSED : Status.HYPOTHETICAL);
            }
        }
        SaidAside asides = new SaidAside(parse);
        Optional<VerbGroup> frame = asides.of(verb)
                .or(() -> asides.before(
                        clauses.list(clauses.subject(verb).orElse(verb.chunk())).getFirst()))
                // "Denmark, he hopes, will do the same"
                .filter(aside -> Word.isOneOf(aside.base(), "hope", "expect"))
                .or(() -> opener < 0 && isInRelative(verb)
                        ? Optional.empty()
                        : frame(opener >= 0 ? opener : clauses.subject(verb).orElse(verb.chunk())));
        if (frame.isEmpty()) {
            return Optional.empty();
        }
        boolean would = verb.modal().equals("would") || verb.modal().equals("will");
        if (frame.get().finite() && rumours.isDismissed(frame.get())) {
            return frame.get().negated() ? Optional.empty() : Optional.of(Status.DENIED);
        }
        return switch (warns(frame.get()) ? "warn" : frame.get().base()) {
            case "insist", "maintain", "stress" ->
                verb.negated() && (verb.perfect() || verb.pastPerfect())
                        ? Optional.of(Status.DENIED)
                        : frame.get().base().equals("insist") ? wanted(verb) : Optional.empty();
            // "denied that ties would be broken off": it will not do so
            case "deny" ->
                // "neither confirmed nor denied that it would"
                parse.lower(frame.get().chunk() - 1).equals("nor")
                        ? Optional.of(Status.HYPOTHETICAL)
                        : frame.get().negated()
                                ? Optional.empty()
                                : Optional.of(would ? Status.REFUSED : Status.DENIED);
            case "doubt" -> would && !frame.get().negated() ? Optional.of(Status.HYPOTHETICAL) : Optional.empty();
            case "threaten" -> Optional.of(Status.THREATENED);
            case "warn" ->
                (would || Word.isOneOf(verb.modal(), "could", "might", "may") && isOwn(verb)) && !verb.negated()
                        ? Optional.of(Status.THREATENED)
                        : Optional.empty();
            case "demand", "urge", "recommend", "propose", "ask", "request", "advise", "plead", "beg", "advocate" ->
                wanted(verb);
            // "ruled out that ties would be cut"
            case "rule" ->
                parse.lower(frame.get().chunk() + 1).equals("out")
                        ? Optional.of(frame.get().negated() ? Status.HYPOTHETICAL : Status.REFUSED)
                        : Optional.empty();
            case "exclude" -> Optional.of(frame.get().negated() ? Status.HYPOTHETICAL : Status.REFUSED);
            case "hope", "expect" -> would ? Optional.of(Status.INTENDED) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** "gave no hint that it would follow": that it will or will not, is not told. */
    boolean isNotHinted(VerbGroup verb) {
        int that = opener(verb);
        return that > 0
                && parse.lower(that).equals("that")
                && parse.kindAt(that - 1, Chunk.Kind.NOUN)
                && clauses.head(that - 1).in(HINTS)
                && Word.isOneOf(parse.unit(parse.chunks().get(that - 1).from()).lower(), "no", "little", "any");
    }

    /** "gave warning that", "issued a warning that". */
    private boolean warns(VerbGroup frame) {
        int object = frame.chunk() + 1;
        return Word.isOneOf(frame.base(), "give", "issue", "deliver")
                && parse.kindAt(object, Chunk.Kind.NOUN)
                && clauses.head(object).is("warning");
    }

    /** "warned that his country could break off relations": of what the speaker's own may do. */
    private boolean isOwn(VerbGroup verb) {
        OptionalInt subject = clauses.subject(verb);
        return subject.isPresent()
                && OWN.matcher(parse.lower(subject.getAsInt())).matches();
    }

    private Optional<Status> wanted(VerbGroup verb) {
        return verb.modal().equals("should") || verb.modal().equals("must") || bare(verb)
                ? Optional.of(Status.URGED)
                : Optional.empty();
    }

    /** "It is not true that", "it is false that": what is said of the clause behind. */
    private Optional<Status> judged(int predicate) {
        boolean not = parse.lower(predicate - 1).equals("not");
        Optional<VerbGroup> is = parse.verbAt(Math.max(0, not ? predicate - 2 : predicate - 1))
                .filter(verb -> Statuses.COPULAS.contains(verb.base()));
        boolean noun = parse.kindAt(predicate, Chunk.Kind.NOUN);
        // "Diplomats think it likely that it will"
        boolean thought = parse.lower(predicate - 1).equals("it")
                && Word.isOneOf(parse.lower(predicate), "likely", "possible", "probable", "conceivable", "unlikely")
                && parse.kindAt(predicate - 2, Chunk.Kind.VERB);
        if (thought) {
            return Optional.of(Status.HYPOTHETICAL);
        }
        if (is.isEmpty() || !noun && !parse.kindAt(predicate, Chunk.Kind.OTHER)) {
            return Optional.empty();
        }
        boolean negated = not || is.get().negated();
        String word = noun ? clauses.head(predicate).lower() : parse.lower(predicate);
        if (DeniedRumours.FALSE.contains(word) && !negated
                || negated && Word.isOneOf(word, "true", "case", "correct", "right")) {
            return Optional.of(Status.DENIED);
        }
        boolean open = negated
                ? Word.isOneOf(word, "certain", "sure", "confirmed", "clear", "possible")
                : Word.isOneOf(
                        word, "possible", "likely", "probable", "conceivable", "unlikely", "uncertain", "doubtful");
        return open ? Optional.of(Status.HYPOTHETICAL) : Optional.empty();
    }

    boolean bare(VerbGroup verb) {
        return verb.modal().isEmpty()
                && !verb.perfect()
                && !verb.pastPerfect()
                && (parse.unit(verb.unit()).lower().equals(verb.base())
                        // "demanded that the embassy be closed"
                        || verb.passive() && parse.lower(verb.chunk()).startsWith("be "));
    }

    /** The word that opens the clause of a finite verb, -1 where none does. */
    private int opener(VerbGroup verb) {
        int subject = clauses.subject(verb).orElse(-1);
        if (subject < 0 || subject > verb.chunk()) {
            return -1;
        }
        int j = clauses.list(subject).getFirst() - 1;
        while (j >= 0 && (parse.kindAt(j, Chunk.Kind.TIME) || parse.kindAt(j, Chunk.Kind.OTHER))) {
            j--;
        }
        return parse.kindAt(j, Chunk.Kind.SUBORDINATOR) ? j : -1;
    }

    /** "Iran threatened Israel, which condemned the threat": what is told of somebody is under no word about him. */
    private boolean isInRelative(VerbGroup verb) {
        OptionalInt subject = clauses.subject(verb);
        return subject.isPresent()
                && IntStream.range(subject.getAsInt() + 1, verb.chunk())
                        .anyMatch(j -> parse.kindAt(j, Chunk.Kind.RELATIVE));
    }

    /** The verb that governs a clause beginning at a chunk. */
    Optional<VerbGroup> frame(int chunk) {
        for (int j = chunk - 1; j >= 0; j--) {
            switch (parse.chunks().get(j).kind()) {
                case VERB -> {
                    return parse.verbAt(j);
                }
                case SUBORDINATOR -> {
                    if (!parse.lower(j).equals("as")) {
                        return Optional.empty();
                    }
                }
                case COMMA, STOP, RELATIVE, AND -> {
                    return Optional.empty();
                }
                case NOUN, PREPOSITION, TIME, OTHER -> {}
            }
        }
        return Optional.empty();
    }
}
